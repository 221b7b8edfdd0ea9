using System.Globalization;
using System.Text.Json.Serialization;

namespace EdgeReader.Service.Benchmark;

/// <summary>What steps cost, each time that they ran. Not thread-safe.</summary>
public sealed class CostTable
{
    private readonly List<(string Step, List<TimeSpan> Took)> _steps = [];

    /// <summary>Adds what a step took once.</summary>
    public void Add(string step, TimeSpan took)
    {
        int place = _steps.FindIndex(s => s.Step == step);
        if (place < 0)
        {
            place = _steps.Count;
            _steps.Add((step, []));
        }
        _steps[place].Took.Add(took);
    }

    /// <summary>A cost a step, in the order in which they came.</summary>
    public IReadOnlyList<StepCost> Steps() => [.. _steps.Select(s => Cost(s.Step, s.Took))];

    /// <summary>The least that each step took, in the order in which they came.</summary>
    public IReadOnlyList<LeastCost> Least() =>
        [
            .. _steps.Select(s => new LeastCost(
                s.Step,
                s.Took.Min().Ticks * TimeSpan.NanosecondsPerTick
            )),
        ];

    /// <summary>All that a step took together; nothing where it never ran.</summary>
    public TimeSpan Total(string step) =>
        _steps
            .Where(s => s.Step == step)
            .SelectMany(s => s.Took)
            .Aggregate(TimeSpan.Zero, (sum, took) => sum + took);

    private static StepCost Cost(string step, List<TimeSpan> took)
    {
        TimeSpan[] sorted = [.. took.Order()];
        return new(step, sorted.Length, Within(0.5), Within(0.95), Within(0.99));

        // By nearest rank: a time that was measured, none between two.
        double Within(double share) =>
            Math.Round(sorted[(int)Math.Ceiling(share * sorted.Length) - 1].TotalMilliseconds, 4);
    }
}

/// <summary>What a step cost in a run.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Times">How often it ran.</param>
/// <param name="P50Milliseconds">Half of the times it took no longer.</param>
/// <param name="P95Milliseconds">Of a hundred times 95 took no longer.</param>
/// <param name="P99Milliseconds">Of a hundred times 99 took no longer.</param>
public sealed record StepCost(
    string Step,
    int Times,
    double P50Milliseconds,
    double P95Milliseconds,
    double P99Milliseconds
)
{
    /// <summary>In one line that can be read aloud.</summary>
    [JsonIgnore]
    public string Sentence =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Step}: {Times} {(Times == 1 ? "time" : "times")}; half within "
                + $"{P50Milliseconds:0.00} ms, 95 % within {P95Milliseconds:0.00} ms, "
                + $"99 % within {P99Milliseconds:0.00} ms"
        );
}

/// <summary>The least that a step took, whatever else the machine did meanwhile.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Nanoseconds">To 100 ns.</param>
public sealed record LeastCost(string Step, long Nanoseconds);
