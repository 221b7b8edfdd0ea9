using EdgeReader.Devices.Buttons;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Conversations;

/// <summary>A state of the conversation: what presses and notes mean in it.</summary>
internal interface IState
{
    /// <summary>What a press leads to, as the table in this folder's README says.</summary>
    Reply On(Press press);

    /// <summary>What is made of a note that was read.</summary>
    Reply On(Answer answer);

    /// <summary>What is said when nobody presses anything for long; null where it may stay so.</summary>
    Reply? OnSilence() => null;
}
