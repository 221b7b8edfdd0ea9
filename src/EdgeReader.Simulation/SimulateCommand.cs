using System.CommandLine;
using EdgeReader.Recognition;
using EdgeReader.Scenes.Notes;
using EdgeReader.Simulation.Playing;
using EdgeReader.Simulation.Results;
using EdgeReader.Simulation.Showing;
using EdgeReader.Training;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Synthesis;

namespace EdgeReader.Simulation;

/// <summary>
/// <c>edgereader-simulation simulate</c>: somebody holds something before the camera, thousands of
/// times, and the real worker answers on simulated time.
/// </summary>
public static class SimulateCommand
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of photographs; without it practice cards are shown.",
    };

    private static readonly Option<string> Group = new("--group")
    {
        Description = "Show this group of origins to a reader that knows nothing of it.",
        DefaultValueFactory = _ => "O2",
    };

    private static readonly Option<int> Count = new("--count")
    {
        Description = "Presentations.",
        DefaultValueFactory = _ => 2000,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Plays the same again.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<bool> Ablations = new("--ablations")
    {
        Description = "Other budgets too, and the reader without discounting or second look.",
    };

    private static readonly Option<int?> Replay = new("--replay")
    {
        Description = "Play this presentation only; write what is seen to out/evidence.jsonl.",
    };

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Count.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() < 1)
            {
                given.AddError("--count needs a number from 1 on.");
            }
        });
        Command command = new("simulate", "Plays presentations to the reader and counts.")
        {
            Data,
            Group,
            DeskOptions.Cache,
            DeskOptions.Bundle,
            DeskOptions.Output,
            Count,
            Seed,
            Ablations,
            Replay,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Simulate(parsed, stop), stop));
        return command;
    }

    private static int Simulate(ParseResult parsed, CancellationToken stopping)
    {
        string bundle = parsed.GetRequiredValue(DeskOptions.Bundle);
        if (parsed.GetValue(Data) is not { Length: > 0 })
        {
            string cards = Path.Combine(RepositoryRoot.Find(), "hardware", "practice-cards");
            using CardRepertoire repertoire = new(PracticeCards.Load(cards));
            return Play(parsed, Readers.OfBundle(bundle), repertoire, "practice cards", stopping);
        }
        using TrainingData data = DeskOptions.Load(parsed, Data, stopping);
        HeldOutMaking making = HeldOutMaking.Of(parsed, data);
        string group = making.Groups([parsed.GetRequiredValue(Group)])[0];
        Reader reader = Readers.Without(data, making, group, stopping);
        using PictureLibrary library = data.LibraryOf(data.HeldOut(group));
        PhotographRepertoire notes = new(library, data.Labels.Answers);
        string what = $"photographs of {group}, to a reader that knows nothing of it";
        return Play(parsed, reader, notes, what, stopping);
    }

    private static int Play(
        ParseResult parsed,
        Reader reader,
        IRepertoire repertoire,
        string what,
        CancellationToken stopping
    )
    {
        int seed = parsed.GetValue(Seed);
        string folder = parsed.GetRequiredValue(DeskOptions.Output);
        if (parsed.GetValue(Replay) is { } number)
        {
            return ReplayOne(reader, repertoire, seed, number, folder);
        }
        Performance performance = new(repertoire, seed, parsed.GetValue(Count), Console.Out);
        performance.Play(reader, parsed.GetValue(Ablations), what, folder, stopping);
        return 0;
    }

    private static int ReplayOne(
        Reader reader,
        IRepertoire repertoire,
        int seed,
        int number,
        string folder
    )
    {
        string log = Path.Combine(folder, "evidence.jsonl");
        using Stage stage = new(reader, repertoire, seed);
        Presented played = stage.PlayAsync(number, log).GetAwaiter().GetResult();
        Console.WriteLine(PresentedText.Of(played));
        Console.WriteLine($"What each frame said: edgereader replay {log}");
        return 0;
    }
}
