namespace EdgeReader.Service.State;

/// <summary>How answers reach the owner.</summary>
public enum AnswerOutput
{
    /// <summary>Spoken and felt.</summary>
    Both,

    /// <summary>Spoken only.</summary>
    Speech,

    /// <summary>Felt only.</summary>
    Vibration,
}
