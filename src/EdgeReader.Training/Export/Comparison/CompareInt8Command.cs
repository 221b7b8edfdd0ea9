using System.CommandLine;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Data;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Synthesis;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Export.Comparison;

/// <summary>
/// <c>edgereader-training compare-int8</c>: what each technique of quantization costs a network
/// on photographs of origins that it has not seen.
/// </summary>
public static class CompareInt8Command
{
    private static readonly Option<string?> Weights = new("--weights")
    {
        Description = "Another network's weights, safetensors, instead of the trained ones.",
    };

    private static readonly Option<string> Group = new("--group")
    {
        Description = "Measure on this group of origins, with the network trained without it.",
        DefaultValueFactory = _ => "O4+O7+O8",
    };

    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "Only these techniques.",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Command command = new("compare-int8", "Compares ways to quantize, on photographs.")
        {
            DeskOptions.Data,
            DeskOptions.Cache,
            DeskOptions.Output,
            Weights,
            Group,
            Only,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Compare(parsed, stop), stop));
        return command;
    }

    private static int Compare(ParseResult parsed, CancellationToken stopping)
    {
        Int8Technique[] techniques = Techniques(parsed.GetValue(Only) ?? []);
        string group = parsed.GetRequiredValue(Group);
        TrainingRecipe recipe = TrainingRecipe.Default;
        InputSpecification input = InputSpecification.EfficientNetLite0 with
        {
            Size = recipe.InputSize,
        };
        using TrainingData data = DeskOptions.Load(parsed, stopping);
        IReadOnlyList<Photograph> measured = data.HeldOut(group);
        var state = parsed.GetValue(Weights) is string file
            ? TrainedState.Read(file, data.Labels.Names.Count)
            : Trained(parsed, data, recipe, group, stopping);
        using PictureLibrary library = data.LibraryWithout(group);
        Int8Comparison comparison = new(
            state,
            input,
            data,
            new PreparedScenes(library, recipe.Seed, input).ForCalibration(),
            measured,
            Console.Out,
            DeskOptions.IsTerminal
        );
        List<Int8Row> rows = [];
        string json = Path.Combine(parsed.GetRequiredValue(DeskOptions.Cache), "int8.json");
        foreach (Int8Row row in comparison.Run(techniques, stopping))
        {
            rows.Add(row);
            AtomicFile.Write(json, Int8Table.ToJson(rows));
        }
        Console.Write(Int8Table.ToMarkdown(rows));
        return 0;
    }

    private static IReadOnlyDictionary<string, NamedTensor> Trained(
        ParseResult parsed,
        TrainingData data,
        TrainingRecipe recipe,
        string group,
        CancellationToken stopping
    )
    {
        string cache = parsed.GetRequiredValue(DeskOptions.Cache);
        NetworkTraining training = new(data, recipe, cache, Console.Out, DeskOptions.IsTerminal);
        return training.Train(group, stopping).State;
    }

    private static Int8Technique[] Techniques(IReadOnlyList<string> keys)
    {
        if (keys.FirstOrDefault(k => Int8Technique.All.All(t => t.Key != k)) is string unknown)
        {
            throw new ReaderException(
                $"There is no technique {unknown}: take "
                    + $"{string.Join(", ", Int8Technique.All.Select(t => t.Key))}."
            );
        }
        return [.. Int8Technique.All.Where(t => keys.Count == 0 || keys.Contains(t.Key))];
    }
}
