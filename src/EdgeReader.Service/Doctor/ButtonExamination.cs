using EdgeReader.Devices.Buttons;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Conversations;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Doctor;

/// <summary>Asks for a press of each button, and waits.</summary>
/// <param name="parts">All parts.</param>
internal sealed class ButtonExamination(IServiceProvider parts)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly Button[] All = [Button.Main, Button.Plus, Button.Minus];

    /// <summary>Asks and waits.</summary>
    public async Task<(Health, string)> TryAsync(CancellationToken stopping)
    {
        ButtonsOptions options = parts.Options<ButtonsOptions>();
        IButtons buttons = parts.Need<IButtons>();
        if (options.Driver == "keyboard" && Console.IsInputRedirected)
        {
            return (Health.Missing, "The driver keyboard needs a terminal, and here is none.");
        }
        parts.Need<Announcer>().Say(Reply.To(Sentence.Of(Phrase.PressEach)));
        HashSet<Button> pressed = [];
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(
            stopping
        );
        ending.CancelAfter(Patience);
        try
        {
            await foreach (Press press in buttons.ReadPressesAsync(ending.Token))
            {
                pressed.Add(press.Button);
                parts.Need<Announcer>().Say(Reply.To(Sentence.Of(Phrase.Right)));
                if (All.All(pressed.Contains))
                {
                    return (Health.Works, $"Driver {options.Driver}; all three were pressed.");
                }
            }
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // Nobody presses any more.
        }
        Button[] missing = [.. All.Where(b => !pressed.Contains(b))];
        return (
            Health.Fails,
            $"No press came of {string.Join(", ", missing)} within {Patience.TotalSeconds:0} s: press "
                + $"again, or check the wires.{Whereabouts.Of(options, missing)}"
        );
    }
}
