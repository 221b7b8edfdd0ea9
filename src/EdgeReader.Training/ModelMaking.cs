using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Export;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Synthesis;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training;

/// <summary>
/// From photographs to all that a bundle is written from. Everything that takes long is kept in
/// the cache's folder: killed and started again, it goes on where it was.
/// </summary>
/// <param name="data">What to learn from; the caller's.</param>
/// <param name="recipe">How.</param>
/// <param name="cacheFolder">Keeps what takes long.</param>
/// <param name="output">Progress and figures are printed here.</param>
/// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
public sealed class ModelMaking(
    TrainingData data,
    TrainingRecipe recipe,
    string cacheFolder,
    TextWriter output,
    bool terminal
)
{
    private const int MeasuredCards = 420;
    private const int MeasuredEmptyScenes = 200;

    private readonly InputSpecification _input = InputSpecification.EfficientNetLite0 with
    {
        Size = recipe.InputSize,
    };

    /// <summary>Trains, judges and quantizes; hours on two cores where the cache is empty.</summary>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="stopping">Ends it; the cache stays whole.</param>
    public ModelOutcome Make(string currency, CancellationToken stopping)
    {
        NetworkTraining training = new(data, recipe, cacheFolder, output, terminal);
        HeldOutJudge judge = new(data, _input, cacheFolder, output, terminal);
        List<JudgedPhotograph> judged = [];
        double seconds = 0;
        foreach (string group in data.Split.Groups)
        {
            TrainedNetwork without = training.Train(group, stopping);
            seconds += without.Curve.Points[^1].Seconds;
            judged.AddRange(judge.Judge(group, without, recipe.Seed, stopping));
        }
        TrainedNetwork network = training.Train(without: null, stopping);

        using PictureLibrary library = data.LibraryWithout(null);
        PreparedScenes scenes = new(library, recipe.Seed, _input);
        var calibration = scenes.ForCalibration();
        NetworkExport plain = NetworkExport.Of(network.State, _input, calibration);
        HeldOutReport report = HeldOutReport.Of(
            Labelled(judged, p => p.Exact),
            Labelled(judged, p => p.Rounded),
            Judge(scenes, plain.Rounded, stopping)
        );
        var state = WithNoneBias(network.State, report.NoneBias);
        TrainingFacts facts = new(
            recipe.Strategy.Name,
            recipe.Phases,
            recipe.Seed,
            data.Photographs.Count,
            data.FlatNotes.Count,
            recipe.Pictures,
            network.Curve.Points[^1].Seconds / 3600,
            network.Curve.Points,
            (seconds + network.Curve.Points[^1].Seconds) / 3600,
            Machine.Describe()
        );
        byte[] model = NetworkExport.Of(state, _input, calibration).Rounded;
        return new(currency, data.Labels, _input, state, model, report, facts);
    }

    private LabelledLooks[] Labelled(
        IReadOnlyList<JudgedPhotograph> judged,
        Func<JudgedPhotograph, LookPair> looks
    )
    {
        var photographs = data.Photographs.ToDictionary(p => p.Name);
        return
        [
            .. judged.Select(p =>
                Labelled(
                    PictureSource.Of(photographs[p.Name], data),
                    photographs[p.Name].Label,
                    looks(p)
                )
            ),
        ];
    }

    private LabelledLooks Labelled(PictureSource source, int label, LookPair looks) =>
        LabelledLooks.Of(source, data.Labels.AnswerOf(label), looks, data.Labels.Answers);

    /// <summary>Cards, and scenes with nothing, which the shipped network has not seen.</summary>
    private LabelledLooks[] Judge(PreparedScenes scenes, byte[] model, CancellationToken stopping)
    {
        ModelLabels labels = data.Labels;
        long[] numbers =
        [
            .. scenes.Measured(MeasuredCards, l => l != labels.None && !labels.IsMoney(l)),
            .. scenes.Measured(MeasuredEmptyScenes, l => l == labels.None),
        ];
        return new PictureJudge(_input, labels.Names.Count, output, terminal)
            .Judge(
                "Judging drawn scenes in int8",
                model,
                numbers.Length,
                i => scenes.Draw(numbers[i]).Picture,
                (network, picture) => LookPair.Of(network, labels.Answers, picture),
                stopping
            )
            .Zip(numbers, (looks, number) => (looks, label: scenes.LabelOf(number)))
            .Select(p => Labelled(PictureSource.Drawn(labels.Names[p.label]), p.label, p.looks))
            .ToArray();
    }

    /// <summary>What was fitted on held-out photographs becomes part of the network.</summary>
    private static Dictionary<string, NamedTensor> WithNoneBias(
        IReadOnlyDictionary<string, NamedTensor> state,
        double noneBias
    )
    {
        NamedTensor bias = state["classifier.bias"];
        float[] values = [.. bias.Values[..^1], (float)(bias.Values[^1] + noneBias)];
        return new(state) { [bias.Name] = bias with { Values = values } };
    }
}
