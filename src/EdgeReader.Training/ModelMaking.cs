using System.Security.Cryptography;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Export;
using EdgeReader.Training.Export.Bundles;
using EdgeReader.Training.Export.Int8;
using EdgeReader.Training.Landmarks;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Synthesis;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training;

/// <summary>
/// From photographs to all that a bundle is written from. Everything that takes long is kept in
/// the cache's folder: killed and started again, it goes on where it was.
/// </summary>
/// <param name="data">What to learn from; the caller's.</param>
/// <param name="currency">Whose notes they are.</param>
/// <param name="recipe">How.</param>
/// <param name="cacheFolder">Keeps what takes long.</param>
/// <param name="bundle">Where the model is published: what is there already and was made just so
/// is taken from there.</param>
/// <param name="output">Progress and figures are printed here.</param>
/// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
public sealed class ModelMaking(
    TrainingData data,
    Currency currency,
    TrainingRecipe recipe,
    string cacheFolder,
    string bundle,
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

    private readonly Dictionary<string, Photograph> _photographs = data.Photographs.ToDictionary(
        p => p.Name
    );

    private readonly HeldOutFolder _cached = new(Path.Combine(cacheFolder, HeldOutFolder.Name));
    private readonly HeldOutFolder _published = new(Path.Combine(bundle, HeldOutFolder.Name));
    private readonly NetworkTraining _training = new(data, recipe, cacheFolder, output, terminal);

    /// <summary>Trains, judges and quantizes; hours on two cores where the cache is empty.</summary>
    /// <param name="judgedOn">Groups of the data's split to judge on; all where it is empty.</param>
    /// <param name="stopping">Ends it; the cache stays whole.</param>
    /// <exception cref="ReaderException">There is no such group.</exception>
    public ModelOutcome Make(IReadOnlyList<string> judgedOn, CancellationToken stopping)
    {
        RequireGroups(judgedOn);
        var groups = judgedOn.Count == 0 ? data.Split.Groups : judgedOn;
        HeldOutNetwork[] heldOut = [.. groups.Select(g => WithoutGroup(g, stopping))];
        WitnessedGroup[] witnessed = [.. heldOut.Select(n => Witnessed(n, stopping))];
        TrainedNetwork network = OfAll(stopping);
        IReadOnlyList<LandmarkFace> faces = new LandmarkMaking(
            currency,
            data.Labels,
            data.Cards
        ).Make(data.FlatNotes);

        using PictureLibrary library = data.LibraryWithout(null);
        PreparedScenes scenes = new(library, recipe.Seed, _input);
        var calibration = scenes.ForCalibration();
        NetworkExport plain = NetworkExport.Of(network.State, _input, calibration);
        HeldOutReport report = HeldOutReport.Of(
            [.. heldOut.SelectMany(n => n.Judged).Select(p => Labelled(p.Name, p.Exact))],
            [.. heldOut.Zip(witnessed).SelectMany(g => Labelled(g.First, g.Second))],
            Judge(scenes, plain.Rounded, faces, stopping)
        );
        var state = NoneBias.Add(network.State, report.Fit.Calibration.NoneBias);
        double hours = network.Curve.Points[^1].Seconds / 3600;
        TrainingFacts facts = new(
            KeyOfAll,
            recipe.Strategy.Name,
            recipe.Phases,
            recipe.Seed,
            data.Photographs.Count,
            data.FlatNotes.Count,
            recipe.Pictures,
            hours,
            network.Curve.Points,
            hours + heldOut.Sum(n => n.TrainingSeconds) / 3600,
            Machine.Describe()
        );
        byte[] model = NetworkExport.Of(state, _input, calibration).Rounded;
        return new(
            currency.Code,
            data.Labels,
            _input,
            state,
            model,
            new(Convert.ToHexStringLower(SHA256.HashData(model)), faces),
            heldOut,
            witnessed,
            report,
            facts
        );
    }

    /// <summary>
    /// A part of the work: trains without some groups, judges, asks the witness, keeps it in the
    /// cache.
    /// </summary>
    /// <param name="groups">Of the data's split.</param>
    /// <param name="stopping">Ends it; the cache stays whole.</param>
    /// <exception cref="ReaderException">There is no such group.</exception>
    public void JudgeOnly(IReadOnlyList<string> groups, CancellationToken stopping)
    {
        RequireGroups(groups);
        foreach (string group in groups)
        {
            HeldOutNetwork network = WithoutGroup(group, stopping);
            LabelledLogits[] notes =
            [
                .. network
                    .Judged.Select(p => Labelled(p.Name, p.Rounded).First)
                    .Where(p => !p.IsNothing),
            ];
            int right = notes.Count(p => p.At(1).LikeliestMoney == p.Truth);
            output.WriteLine($"{group}: {right} of {notes.Length} notes right, int8, one look.");
            Witnessed(network, stopping);
        }
    }

    private void RequireGroups(IReadOnlyList<string> groups)
    {
        if (groups.FirstOrDefault(g => !data.Split.Groups.Contains(g)) is { } unknown)
        {
            throw new ReaderException(
                $"There is no group {unknown}: take {string.Join(", ", data.Split.Groups)}."
            );
        }
    }

    private string KeyOfAll => TrainingCheckpoint.HashOf(_training.KeyOf(null));

    private TrainedNetwork OfAll(CancellationToken stopping)
    {
        TrainedNetwork? published = _training.HasBegun(null)
            ? null
            : PublishedNetwork.TryRead(bundle, data.Labels.Names.Count, KeyOfAll);
        if (published is not null)
        {
            output.WriteLine($"The network of all origins is taken from {bundle}.");
        }
        return published ?? _training.Train(without: null, stopping);
    }

    private HeldOutNetwork WithoutGroup(string group, CancellationToken stopping)
    {
        string key = TrainingCheckpoint.HashOf(
            $"{_training.KeyOf(group)} {NetworkExport.Version} {new QuantizationOptions()}"
        );
        if ((_cached.TryRead(group, key) ?? _published.TryRead(group, key)) is { } known)
        {
            output.WriteLine($"{group} is judged already.");
            return known;
        }
        TrainedNetwork network = _training.Train(group, stopping);
        (var judged, byte[] model) = new HeldOutJudge(data, _input, output, terminal).Judge(
            group,
            network,
            recipe.Seed,
            stopping
        );
        HeldOutNetwork made = new(group, key, network.Curve.Points[^1].Seconds, judged, model);
        _cached.Write(made);
        return made;
    }

    private WitnessedGroup Witnessed(HeldOutNetwork network, CancellationToken stopping)
    {
        string key = WitnessJudge.KeyOf(network);
        WitnessedGroup? known =
            _cached.TryReadWitness(network.Group, key)
            ?? _published.TryReadWitness(network.Group, key);
        if (known is not null)
        {
            return known;
        }
        WitnessJudge judge = new(data, currency, output, terminal);
        WitnessedGroup made = judge.Judge(network, stopping);
        _cached.Write(made);
        return made;
    }

    private IEnumerable<WitnessedPicture> Labelled(HeldOutNetwork network, WitnessedGroup group) =>
        network.Judged.Zip(
            group.Photographs,
            (said, found) =>
                new WitnessedPicture(Labelled(said.Name, said.Rounded), new(found.Found, []))
        );

    private LabelledLooks Labelled(string name, LookPair looks)
    {
        Photograph photograph = _photographs[name];
        return Labelled(PictureSource.Of(photograph, data), photograph.Label, looks);
    }

    private LabelledLooks Labelled(PictureSource source, int label, LookPair looks) =>
        LabelledLooks.Of(source, data.Labels.AnswerOf(label), looks, data.Labels.Answers);

    /// <summary>Cards, and scenes with nothing, which the shipped network has not seen.</summary>
    private WitnessedPicture[] Judge(
        PreparedScenes scenes,
        byte[] model,
        IReadOnlyList<LandmarkFace> faces,
        CancellationToken stopping
    )
    {
        ModelLabels labels = data.Labels;
        GeometricVerifier verifier = new(new("", faces), labels.Answers.PlaceOf);
        long[] numbers =
        [
            .. scenes.Measured(MeasuredCards, l => l != labels.None && !labels.IsMoney(l)),
            .. scenes.Measured(MeasuredEmptyScenes, l => l == labels.None),
        ];
        return new PictureJudge(_input, labels.Names.Count, output, terminal).Judge(
            "Judging drawn scenes in int8",
            model,
            numbers.Length,
            i => scenes.Draw(numbers[i]).Picture,
            (network, picture, i) =>
            {
                LookPair looks = LookPair.Of(network, labels.Answers, picture);
                int label = scenes.LabelOf(numbers[i]);
                return new WitnessedPicture(
                    Labelled(PictureSource.Drawn(labels.Names[label]), label, looks),
                    WitnessJudge.Ask(verifier, labels.Answers, looks, picture)
                );
            },
            stopping
        );
    }
}
