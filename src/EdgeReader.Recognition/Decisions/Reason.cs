namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// Why there is no value, or what the hand should do for one: said instead of silence. Left,
/// right, up and down are the holder's.
/// </summary>
public enum Reason
{
    /// <summary>The picture is too dark to tell anything.</summary>
    TooDark,

    /// <summary>Much of the picture is nothing but white: a lamp, or its reflection.</summary>
    TooBright,

    /// <summary>The light is behind the note.</summary>
    Backlit,

    /// <summary>The picture is blurred because hand or note moves.</summary>
    Moving,

    /// <summary>The picture is blurred all over: too near, as a rule.</summary>
    Blurred,

    /// <summary>The note is too small in the picture.</summary>
    TooFar,

    /// <summary>The note is larger than the picture.</summary>
    TooNear,

    /// <summary>The note reaches out of the picture: it belongs more to the left.</summary>
    MoveLeft,

    /// <summary>It belongs more to the right.</summary>
    MoveRight,

    /// <summary>It belongs higher.</summary>
    MoveUp,

    /// <summary>It belongs lower.</summary>
    MoveDown,

    /// <summary>The note is seen too much from the side.</summary>
    Tilted,

    /// <summary>Something, a finger as a rule, lies over much of the note.</summary>
    Covered,

    /// <summary>Two notes of different values are seen.</summary>
    TwoNotes,

    /// <summary>There is no note that the reader knows.</summary>
    NoNote,

    /// <summary>Something is there, but not surely enough to be said.</summary>
    Unsure,
}
