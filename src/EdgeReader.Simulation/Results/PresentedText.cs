using EdgeReader.Simulation.Playing;

namespace EdgeReader.Simulation.Results;

/// <summary>A presentation in a line.</summary>
public static class PresentedText
{
    /// <summary>Those of one reader, under its name.</summary>
    public static string OfAll(string reader, IEnumerable<Presented> played) =>
        string.Join('\n', [$"# {reader}", .. played.Select(Of), ""]);

    /// <summary>What was shown how, and what was said when.</summary>
    public static string Of(Presented p)
    {
        string said = string.Join(
            ", ",
            p.Answers.Select(a => FormattableString.Invariant($"{a.Key} at {a.Seconds:F2} s"))
                .Concat(
                    p.Hints.Select(h =>
                        FormattableString.Invariant(
                            $"{h.Reason}{(h.IsTrue ? "" : " (not so)")} at {h.Seconds:F2} s"
                        )
                    )
                )
        );
        string how = FormattableString.Invariant(
            $"{p.Given.Condition} {p.Given.Severity:F2}, {p.Given.FramesASecond} frames a second"
        );
        return $"{p.Number}: {p.Kind}, {how}, {p.Given.Processor.Name}, {p.Frames} read: "
            + (said.Length == 0 ? "silence" : said);
    }
}
