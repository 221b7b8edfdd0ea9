namespace EdgeReader.Service.Benchmark;

/// <summary>
/// What reading one and the same frame costs at least: for a gate in an emulator that counts an
/// instruction as a nanosecond.
/// </summary>
/// <param name="On">What it ran on.</param>
/// <param name="Times">How often the frame was read.</param>
/// <param name="Likeliest">What is thought of it; empty for none.</param>
/// <param name="Looks">How often the network looked at it each time.</param>
/// <param name="Steps">The least that each step took.</param>
public sealed record FixedReport(
    BenchmarkSubject On,
    int Times,
    string Likeliest,
    int Looks,
    IReadOnlyList<LeastCost> Steps
)
{
    /// <summary>In lines that can be read aloud.</summary>
    public IEnumerable<string> Lines() =>
        [
            .. On.Lines(),
            $"One frame, read {Times} times; likeliest {Likeliest}, "
                + $"{Looks} {(Looks == 1 ? "look" : "looks")} each time.",
            .. Steps.Select(s => $"{s.Step}: at least {s.Nanoseconds} ns"),
        ];
}
