using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Landmarks;
using EdgeReader.Training.Transfer;
using OpenCvSharp;

namespace EdgeReader.Training.Evaluation.Witnesses;

/// <summary>
/// <c>edgereader-training compare-witnesses</c>: which keypoints, at which size, tell most in the
/// time they take.
/// </summary>
public static class CompareWitnessesCommand
{
    private const int Timed = 60;

    private static readonly Option<string> Group = new("--group")
    {
        Description = "Measure on this group of origins, with landmarks made without it.",
        DefaultValueFactory = _ => "O2",
    };

    private static readonly Option<int> Most = new("--most")
    {
        Description = "About so many of the group's photographs.",
        DefaultValueFactory = _ => 300,
    };

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Command command = new("compare-witnesses", "Compares kinds of keypoints, on photographs.")
        {
            DeskOptions.Data,
            DeskOptions.Cache,
            DeskOptions.Bundle,
            Group,
            Most,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Compare(parsed, stop), stop));
        return command;
    }

    private static int Compare(ParseResult parsed, CancellationToken stopping)
    {
        using TrainingData data = DeskOptions.Load(parsed, stopping);
        HeldOutMaking making = HeldOutMaking.Of(parsed, data);
        string group = making.Groups([parsed.GetRequiredValue(Group)])[0];
        HeldOutNetwork network = making.Network(group, stopping);
        int stride = (int)Math.Ceiling(network.Judged.Count / (double)parsed.GetValue(Most));
        JudgedPhotograph[] judged = [.. network.Judged.Where((_, i) => i % stride == 0)];
        JudgedPhotograph[] timed =
        [
            .. judged.Where((_, i) => i % Math.Max(1, judged.Length / Timed) == 0),
        ];
        var photographs = data.HeldOut(group).ToDictionary(p => p.Name);
        List<WitnessRow> rows = [];
        string cache = parsed.GetRequiredValue(DeskOptions.Cache);
        string file = Path.Combine(cache, WitnessRow.ResultFile);
        Console.WriteLine(WitnessRow.Head);
        // Landmarks don't depend on how large pictures are when they are looked for.
        Dictionary<(KeypointDetector, int), GeometricVerifier> verifiers = [];
        foreach (WitnessKind kind in WitnessKind.All)
        {
            var (detect, templates) = (kind.Detect, kind.Templates);
            if (!verifiers.TryGetValue((detect, templates), out GeometricVerifier? verifier))
            {
                verifier = new(
                    new("", making.Witness.LandmarksWithout(group, detect, templates)),
                    data.Labels.Answers.PlaceOf
                );
                verifiers[(detect, templates)] = verifier;
            }
            Sight See(JudgedPhotograph p) =>
                CompareWitnessesCommand.See(
                    data.Labels.Answers,
                    verifier,
                    kind,
                    photographs[p.Name],
                    p
                );
            Sight[] seen = [.. judged.AsParallel().WithCancellation(stopping).Select(See)];
            // Once more, one after the other: what a picture takes when nothing runs beside it.
            rows.Add(Row(data, kind, seen, [.. timed.Select(See)]));
            Console.WriteLine(rows[^1].ToMarkdown());
            AtomicFile.Write(file, JsonSerializer.Serialize(rows, JsonSerializerOptions.Web));
        }
        return 0;
    }

    private static Sight See(
        AnswerSet answers,
        GeometricVerifier verifier,
        WitnessKind kind,
        Photograph photograph,
        JudgedPhotograph judged
    )
    {
        using Mat picture = photograph.Load();
        var asked = WitnessJudge.Candidates(answers, judged.Rounded);
        long start = Stopwatch.GetTimestamp();
        Keypoints keypoints = kind.Detect(picture, kind.LongSide, kind.Most);
        Verification found = Verification.Of(
            answers,
            verifier.Verify(keypoints, picture.Size(), asked)
        );
        return new(photograph, found, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static WitnessRow Row(TrainingData data, WitnessKind kind, Sight[] seen, Sight[] timed)
    {
        var notes = seen.Where(s => s.Of.IsNote).ToList();
        var nothing = seen.Where(s => !s.Of.IsNote).ToList();
        double[] times = [.. timed.Select(s => s.Milliseconds).Order()];
        return new(
            kind.Name,
            kind.LongSide,
            kind.Most,
            kind.Templates,
            notes.Count,
            notes.Count(s => Right(s, 1)),
            notes.Count(s => Right(s, WitnessRow.Many)),
            notes.Count(s => !Right(s, 1) && Most(s.Found) >= WitnessRow.Many),
            nothing.Count,
            nothing.Count(s => Most(s.Found) >= WitnessRow.Many),
            times[times.Length / 2],
            times[times.Length * 19 / 20]
        );

        static int Most(Verification found) =>
            found.Found.Values.Select(f => f.Own).DefaultIfEmpty(0).Max();

        bool Right(Sight s, int least)
        {
            int truth = data.Labels.AnswerOf(s.Of.Label);
            int own = s.Found[truth].Own;
            return own >= least && s.Found.Found.All(f => f.Key == truth || f.Value.Own < own);
        }
    }

    private sealed record Sight(Photograph Of, Verification Found, double Milliseconds);
}
