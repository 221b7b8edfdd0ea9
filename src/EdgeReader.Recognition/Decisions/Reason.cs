namespace EdgeReader.Recognition.Decisions;

/// <summary>Why there is no value: said instead of silence.</summary>
public enum Reason
{
    /// <summary>The picture is too dark to tell anything.</summary>
    TooDark,

    /// <summary>The picture is blurred because hand or note moves.</summary>
    Moving,

    /// <summary>The picture is blurred all over: too near, as a rule.</summary>
    Blurred,

    /// <summary>There is no note that the reader knows.</summary>
    NoNote,

    /// <summary>Something is there, but not surely enough to be said.</summary>
    Unsure,
}
