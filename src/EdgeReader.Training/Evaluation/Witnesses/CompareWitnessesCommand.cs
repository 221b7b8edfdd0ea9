using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Transfer;
using OpenCvSharp;

namespace EdgeReader.Training.Evaluation.Witnesses;

/// <summary>
/// <c>edgereader-training compare-witnesses</c>: which keypoints, at which size, tell most in the
/// time they take.
/// </summary>
public static class CompareWitnessesCommand
{
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
        HeldOutMaking making = new(
            data,
            DeskOptions.Currency,
            TrainingRecipe.Default,
            parsed.GetRequiredValue(DeskOptions.Cache),
            parsed.GetRequiredValue(DeskOptions.Bundle),
            Console.Out,
            DeskOptions.IsTerminal
        );
        string group = making.Groups([parsed.GetRequiredValue(Group)])[0];
        HeldOutNetwork network = making.Network(group, stopping);
        int stride = Math.Max(1, network.Judged.Count / parsed.GetValue(Most));
        JudgedPhotograph[] judged = [.. network.Judged.Where((_, i) => i % stride == 0)];
        var photographs = data.HeldOut(group).ToDictionary(p => p.Name);
        List<WitnessRow> rows = [];
        string cache = parsed.GetRequiredValue(DeskOptions.Cache);
        string file = Path.Combine(cache, WitnessRow.ResultFile);
        Console.WriteLine(WitnessRow.Head);
        foreach (WitnessKind kind in WitnessKind.All)
        {
            GeometricVerifier verifier = making.Witness.VerifierWithout(group, kind.Detect);
            var seen = judged
                .AsParallel()
                .WithCancellation(stopping)
                .Select(p => See(data.Labels.Answers, verifier, kind, photographs[p.Name], p))
                .ToArray();
            rows.Add(Row(data, kind, seen));
            Console.WriteLine(rows[^1].ToMarkdown());
            AtomicFile.Write(file, JsonSerializer.Serialize(rows, JsonSerializerOptions.Web));
        }
        return 0;
    }

    private static (Photograph Of, Verification Found, double Milliseconds) See(
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
        return (photograph, found, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static WitnessRow Row(
        TrainingData data,
        WitnessKind kind,
        (Photograph Of, Verification Found, double Milliseconds)[] seen
    )
    {
        var notes = seen.Where(s => s.Of.IsNote).ToList();
        var nothing = seen.Where(s => !s.Of.IsNote).ToList();
        double[] times = [.. seen.Select(s => s.Milliseconds).Order()];
        return new(
            kind.Name,
            kind.LongSide,
            kind.Most,
            notes.Count,
            notes.Count(s => Right(s, 1)),
            notes.Count(s => Right(s, WitnessRow.Many)),
            nothing.Count,
            nothing.Count(s => s.Found.Found.Values.Any(f => f.Own >= WitnessRow.Many)),
            times[times.Length / 2]
        );

        bool Right((Photograph Of, Verification Found, double) s, int least)
        {
            int truth = data.Labels.AnswerOf(s.Of.Label);
            int own = s.Found[truth].Own;
            return own >= least && s.Found.Found.All(f => f.Key == truth || f.Value.Own < own);
        }
    }
}
