namespace EdgeReader.Service.Faults;

/// <summary>For how long a fault is looked for: a real device may hang.</summary>
/// <param name="Part">For one part; then it counts as one that doesn't work.</param>
/// <param name="Whole">For all of them and what is said of them; then it ends.</param>
internal sealed record FaultPatience(TimeSpan Part, TimeSpan Whole)
{
    /// <summary>
    /// That of the device: a camera may open for 10 s and is watched for 2 s; and together with
    /// what it takes to close it ends before the unit's own limit.
    /// </summary>
    public static FaultPatience Real { get; } =
        new(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(60));
}
