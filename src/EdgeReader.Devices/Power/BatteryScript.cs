using System.Globalization;
using System.Text.RegularExpressions;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Power;

/// <summary>
/// What a simulated battery does: points in time, straight lines between them. "0:100 28800:0"
/// falls from full to empty within eight hours; "60:20+" is charging from there on; "5:0@3.9" is
/// 0 % at 3.9 V, which no battery is; "7:x" doesn't answer until the next point.
/// </summary>
public sealed partial class BatteryScript
{
    private readonly Point[] _points;

    private BatteryScript(Point[] points) => _points = points;

    /// <summary>Reads a script.</summary>
    /// <param name="text">
    /// Points SECONDS:PERCENT, SECONDS:PERCENT@VOLTS, each with a + where it is charging, or
    /// SECONDS:x; spaces between them, times rising. At least one.
    /// </param>
    /// <param name="cell">Gives the voltage where none is written.</param>
    /// <exception cref="ReaderException">It isn't such a text.</exception>
    public static BatteryScript Parse(string text, CellKind cell)
    {
        Point[] points =
        [
            .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(part => ParsePoint(part, DischargeCurve.Of(cell))),
        ];
        if (points.Length == 0 || points.Zip(points.Skip(1)).Any(p => p.First.At >= p.Second.At))
        {
            throw Bad(text, "points with rising times");
        }
        return new(points);
    }

    /// <summary>What it says at a time, null for nothing. The first point holds before.</summary>
    public Charge? At(TimeSpan time)
    {
        int index = Math.Max(0, Array.FindLastIndex(_points, p => p.At <= time));
        Point here = _points[index];
        Point? next = index + 1 < _points.Length ? _points[index + 1] : null;
        if (here.Charge is not { } start || next?.Charge is not { } end || time <= here.At)
        {
            return here.Charge;
        }
        double part = (time - here.At) / (next.At - here.At);
        return start with
        {
            Percent = double.Lerp(start.Percent, end.Percent, part),
            Volts = double.Lerp(start.Volts, end.Volts, part),
        };
    }

    private static Point ParsePoint(string text, DischargeCurve curve)
    {
        Match match = Format.Match(text);
        if (!match.Success)
        {
            throw Bad(text, "SECONDS:PERCENT, SECONDS:PERCENT@VOLTS, + behind it, or SECONDS:x");
        }
        TimeSpan at = TimeSpan.FromSeconds(Number(match.Groups["at"]));
        if (!match.Groups["percent"].Success)
        {
            return new(at, null);
        }
        double percent = Number(match.Groups["percent"]);
        Group volts = match.Groups["volts"];
        return percent <= 100
            ? new(
                at,
                new(
                    percent,
                    volts.Success ? Number(volts) : curve.VoltsAt(percent),
                    match.Groups["charging"].Success
                )
            )
            : throw Bad(text, "a percent of 0 to 100");
    }

    private static double Number(Group digits) =>
        double.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private static ReaderException Bad(string text, string wanted) =>
        new(
            $"Power:SimulatedScript has '{text}' where it needs {wanted}: "
                + "write it as \"0:100 60:20\"."
        );

    [GeneratedRegex(
        @"\A(?<at>[0-9]{1,9})"
            + @":(?:x|(?<percent>[0-9]{1,3}(?:\.[0-9]{1,3})?)(?:@(?<volts>[0-5](?:\.[0-9]{1,3})?))?"
            + @"(?<charging>\+)?)\z"
    )]
    private static partial Regex Format { get; }

    private sealed record Point(TimeSpan At, Charge? Charge);
}
