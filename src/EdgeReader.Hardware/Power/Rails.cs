namespace EdgeReader.Hardware.Power;

/// <summary>The rails, as the table names them.</summary>
internal static class Rails
{
    /// <summary>Straight from the cell.</summary>
    public const string Cell = "cell";

    /// <summary>The booster's output.</summary>
    public const string Five = "5 V";

    /// <summary>The Pi's own converter, that hangs on the booster's output.</summary>
    public const string Three = "3.3 V";

    /// <summary>Of what draws nothing of its own.</summary>
    public const string None = "none";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [Cell, Five, Three, None];
}
