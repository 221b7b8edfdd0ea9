namespace EdgeReader.Service.Announcing;

/// <summary>What the reader lets be felt about itself, not about a note.</summary>
public enum Signal
{
    /// <summary>Something in the reader fails: a camera, the sound, the card.</summary>
    Fault,

    /// <summary>The reader can't go on: it is to be switched off and on again.</summary>
    CannotGoOn,

    /// <summary>The battery is low.</summary>
    BatteryLow,

    /// <summary>The battery is nearly empty; the reader is about to end.</summary>
    BatteryVeryLow,

    /// <summary>The reader goes to sleep.</summary>
    Asleep,

    /// <summary>A press was understood.</summary>
    Understood,

    /// <summary>What was done last is undone.</summary>
    Undone,
}
