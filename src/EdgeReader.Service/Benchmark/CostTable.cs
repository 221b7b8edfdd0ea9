using System.Globalization;

namespace EdgeReader.Service.Benchmark;

/// <summary>What steps cost, as lines that can be read aloud: milliseconds and ratios.</summary>
/// <param name="unit">The step that others are compared with.</param>
public sealed class CostTable(string unit)
{
    private readonly List<(string Step, List<double> Milliseconds)> _steps = [];

    /// <summary>Adds what a step took once.</summary>
    public void Add(string step, TimeSpan took)
    {
        int place = _steps.FindIndex(s => s.Step == step);
        if (place < 0)
        {
            place = _steps.Count;
            _steps.Add((step, []));
        }
        _steps[place].Milliseconds.Add(took.TotalMilliseconds);
    }

    /// <summary>The middle of what a step took, milliseconds; 0 where it never ran.</summary>
    public double Median(string step) => Quantile(step, 0.5);

    /// <summary>A line a step, in the order in which they came.</summary>
    public IEnumerable<string> Lines()
    {
        double one = Median(unit);
        foreach ((string step, List<double> milliseconds) in _steps)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{step}: {milliseconds.Count} times; median {Median(step):0.00} ms, of twenty the "
                    + $"slowest {Quantile(step, 0.95):0.00} ms; {Median(step) / one:0.000} of {unit}"
            );
        }
    }

    private double Quantile(string step, double share)
    {
        double[] sorted = [.. _steps.Where(s => s.Step == step).SelectMany(s => s.Milliseconds)];
        Array.Sort(sorted);
        return sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))];
    }
}
