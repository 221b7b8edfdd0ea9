namespace EdgeReader.Devices.Buttons;

/// <summary>Which button, or which buttons together.</summary>
public enum Button
{
    /// <summary>The large one.</summary>
    Main,

    /// <summary>Plus.</summary>
    Plus,

    /// <summary>Minus.</summary>
    Minus,

    /// <summary>Plus and minus together.</summary>
    Both,
}

/// <summary>How it was pressed.</summary>
public enum PressKind
{
    /// <summary>Pressed and let go.</summary>
    Short,

    /// <summary>Held for a while; told when the while is over, not when it is let go.</summary>
    Long,

    /// <summary>Pressed briefly twice, one soon after the other.</summary>
    Double,

    /// <summary>
    /// Held for so long that no finger does: something lies on it, or it is broken. Told once;
    /// until it is let go it does nothing.
    /// </summary>
    Stuck,
}

/// <summary>What a finger did.</summary>
/// <param name="Button">Which button, or both.</param>
/// <param name="Kind">How.</param>
public readonly record struct Press(Button Button, PressKind Kind);
