using System.CommandLine;
using EdgeReader.Scenes.Notes;
using EdgeReader.Simulation.Playing;
using EdgeReader.Simulation.Showing;
using EdgeReader.Training;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Synthesis;

namespace EdgeReader.Simulation;

/// <summary>What the simulation's commands have in common: who is shown what, how often.</summary>
internal static class SimulationOptions
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

    private static readonly Option<int> CountOption = new("--count")
    {
        Description = "Presentations.",
        DefaultValueFactory = _ => 2000,
    };

    private static readonly Option<int> SeedOption = new("--seed")
    {
        Description = "Plays the same again.",
        DefaultValueFactory = _ => 1,
    };

    static SimulationOptions() =>
        CountOption.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() < 1)
            {
                given.AddError("--count needs a number from 1 on.");
            }
        });

    /// <summary>Adds them to a command.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(Group);
        command.Options.Add(DeskOptions.Cache);
        command.Options.Add(DeskOptions.Bundle);
        command.Options.Add(DeskOptions.Output);
        command.Options.Add(CountOption);
        command.Options.Add(SeedOption);
    }

    /// <summary>How many presentations, from 1 on.</summary>
    public static int Count(this ParseResult parsed) => parsed.GetValue(CountOption);

    /// <summary>What decides everything.</summary>
    public static int Seed(this ParseResult parsed) => parsed.GetValue(SeedOption);

    /// <summary>Opens what is asked for, and has something done with it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="play">With the reader, what can be shown, and that in words.</param>
    /// <param name="stopping">Ends it.</param>
    public static void Open(
        this ParseResult parsed,
        Action<Reader, IRepertoire, string> play,
        CancellationToken stopping
    )
    {
        if (parsed.GetValue(Data) is not { Length: > 0 })
        {
            string cards = Path.Combine(RepositoryRoot.Find(), "hardware", "practice-cards");
            using CardRepertoire repertoire = new(PracticeCards.Load(cards));
            Reader ships = Readers.OfBundle(parsed.GetRequiredValue(DeskOptions.Bundle));
            play(ships, repertoire, "practice cards");
            return;
        }
        using TrainingData data = DeskOptions.Load(parsed, Data, stopping);
        HeldOutMaking making = HeldOutMaking.Of(parsed, data);
        string group = making.Groups([parsed.GetRequiredValue(Group)])[0];
        Reader reader = Readers.Without(data, making, group, stopping);
        using PictureLibrary library = data.LibraryOf(data.HeldOut(group));
        PhotographRepertoire notes = new(library, data.Labels.Answers);
        play(reader, notes, $"photographs of {group}, to a reader that knows nothing of it");
    }
}
