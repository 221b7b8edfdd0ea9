namespace EdgeReader.Scenes.Demonstration;

/// <summary>
/// What a card meets with in its visit, and when: seconds after the hand begins to move in.
/// </summary>
/// <param name="Blurred">It is shaken.</param>
/// <param name="Covered">Fingers lie over it.</param>
/// <param name="Dark">The light is out.</param>
/// <param name="Leaving">It is being taken away from then on.</param>
/// <param name="MotionBlur">While it is shaken, in widths of the frame.</param>
/// <param name="Grips">Whether fingers lie over most of it, and not only at its edge.</param>
internal sealed record Course(
    Stretch Blurred,
    Stretch Covered,
    Stretch Dark,
    double Leaving,
    double MotionBlur = 0.025,
    bool Grips = false
)
{
    /// <summary>Seconds that coming in and going away take.</summary>
    public const double Entering = 0.7;
    private const double GoingAway = 0.6;

    // Long enough for somebody to be told, and to do it.
    private static readonly Stretch AtFirst = new(0, 3.4);
    private static readonly Stretch Never = new(0, 0);

    /// <summary>A card can be read at once; what comes later must not make it read twice.</summary>
    private static Course Easy { get; } = new(new(1.6, 2.2), new(2.2, 3.3), new(3.3, 4.1), 4.8);

    /// <summary>One a visit, in turns: three of seven cards can't be read until help comes.</summary>
    public static IReadOnlyList<Course> InTurns { get; } =
    [
        Easy,
        new(Never, Never, AtFirst, 5.6),
        Easy,
        new(AtFirst, Never, Never, 5.6, MotionBlur: 0.06),
        Easy,
        new(Never, AtFirst, Never, 5.6, Grips: true),
    ];

    /// <summary>From the hand's beginning to move in to its having gone.</summary>
    public TimeSpan Length => TimeSpan.FromSeconds(Leaving + GoingAway);
}

/// <summary>From one time until before another, seconds.</summary>
internal readonly record struct Stretch(double From, double To)
{
    public bool Has(double seconds) => seconds >= From && seconds < To;
}
