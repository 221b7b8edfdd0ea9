using System.CommandLine;
using System.Text.Json;
using EdgeReader.Recognition;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Report;
using EdgeReader.Training.Transfer;
using OpenCvSharp;

namespace EdgeReader.Training.Evaluation.FalseAlarms;

/// <summary>
/// <c>edgereader-training count-false-alarms</c>: more than ten thousand views without a note,
/// each shown to what has not learnt from its pictures.
/// </summary>
public static class CountFalseAlarmsCommand
{
    /// <summary>The counts, in the cache's folder.</summary>
    public const string ResultFile = "false-alarms.json";

    private static readonly Option<string[]> Groups = new("--groups")
    {
        Description = "Only views of these groups' pictures.",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<int> Views = new("--views")
    {
        Description = "How many views without a note, in all; a tenth as many cards.",
        DefaultValueFactory = _ => 12_000,
    };

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Command command = new("count-false-alarms", "Counts announcements where no note is.")
        {
            DeskOptions.Data,
            DeskOptions.Cache,
            DeskOptions.Bundle,
            DeskOptions.Output,
            Groups,
            Views,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Count(parsed, stop), stop));
        return command;
    }

    private static int Count(ParseResult parsed, CancellationToken stopping)
    {
        string cache = parsed.GetRequiredValue(DeskOptions.Cache);
        using TrainingData data = DeskOptions.Load(parsed, stopping);
        HeldOutMaking making = HeldOutMaking.Of(parsed, data);
        var groups = making.Groups(parsed.GetValue(Groups) ?? []);
        HeldOutNetwork[] networks = [.. groups.Select(g => making.Network(g, stopping))];
        WitnessedPicture[] pictures =
        [
            .. networks.SelectMany(n => making.Pictures(n, making.Witnessed(n, stopping))),
        ];
        int views = parsed.GetValue(Views) / groups.Count;
        FalseAlarmCount count = new(
            data,
            making,
            TrainingRecipe.Default.Seed,
            Console.Out,
            DeskOptions.IsTerminal
        );
        List<FalseAlarmRow> rows = [];
        List<(Func<Mat> Draw, string Text)> alarms = [];
        foreach (HeldOutNetwork network in networks)
        {
            DecisionFit fit =
                DecisionFit.WithoutGroup(pictures, network.Group)
                ?? throw new ReaderException("Name two groups: one's fit is judged on the other.");
            rows.AddRange(count.Of(network, fit, views, views / 10, Keep, stopping));
            AtomicFile.Write(
                Path.Combine(cache, ResultFile),
                JsonSerializer.Serialize(rows, JsonSerializerOptions.Web)
            );
        }
        Print(rows);
        string folder = Path.Combine(parsed.GetRequiredValue(DeskOptions.Output), "false-alarms");
        ContactSheet.Write(folder, "money", alarms);
        Console.WriteLine($"Announced as money: drawn in {folder}");
        return 0;

        void Keep(Mat picture, string text)
        {
            // It is gone when the sheet is drawn.
            Mat kept = picture.Clone();
            alarms.Add((() => kept, text));
        }
    }

    private static void Print(IReadOnlyCollection<FalseAlarmRow> rows)
    {
        foreach (FalseAlarmRow r in rows.Concat(FalseAlarmRow.ByKind(rows)))
        {
            Console.WriteLine(
                $"{r.Group}, {r.What}: {r.Pictures}; landmarks looked for in {r.Asked}; announced as "
                    + $"money {r.Money}, as a practice card {r.Cards}"
            );
        }
    }
}
