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

    private readonly HeldOutMaking _heldOut = new(
        data,
        currency,
        recipe,
        cacheFolder,
        bundle,
        output,
        terminal
    );

    /// <summary>Trains, judges and quantizes; hours on two cores where the cache is empty.</summary>
    /// <param name="judgedOn">Groups of the data's split to judge on; all where it is empty.</param>
    /// <param name="stopping">Ends it; the cache stays whole.</param>
    /// <exception cref="ReaderException">There is no such group.</exception>
    public ModelOutcome Make(IReadOnlyList<string> judgedOn, CancellationToken stopping)
    {
        HeldOutNetwork[] heldOut =
        [
            .. _heldOut.Groups(judgedOn).Select(g => _heldOut.Network(g, stopping)),
        ];
        WitnessedGroup[] witnessed = [.. heldOut.Select(n => _heldOut.Witnessed(n, stopping))];
        TrainedNetwork network = OfAll(stopping);
        IReadOnlyList<LandmarkFace> faces = new LandmarkMaking(
            currency,
            data.Labels,
            data.Cards
        ).Make(data.FlatNotes, data.Photographs);

        using PictureLibrary library = data.LibraryWithout(null);
        PreparedScenes scenes = new(library, recipe.Seed, _heldOut.Input);
        var calibration = scenes.ForCalibration();
        NetworkExport plain = NetworkExport.Of(network.State, _heldOut.Input, calibration);
        HeldOutReport report = HeldOutReport.Of(
            [.. heldOut.SelectMany(n => n.Judged).Select(p => _heldOut.Labelled(p.Name, p.Exact))],
            [.. heldOut.Zip(witnessed).SelectMany(g => _heldOut.Pictures(g.First, g.Second))],
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
        byte[] model = NetworkExport.Of(state, _heldOut.Input, calibration).Rounded;
        return new(
            currency.Code,
            data.Labels,
            _heldOut.Input,
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
        foreach (string group in _heldOut.Groups(groups))
        {
            HeldOutNetwork network = _heldOut.Network(group, stopping);
            LabelledLogits[] notes =
            [
                .. network
                    .Judged.Select(p => _heldOut.Labelled(p.Name, p.Rounded).First)
                    .Where(p => !p.IsNothing),
            ];
            int right = notes.Count(p => p.At(1).LikeliestMoney == p.Truth);
            output.WriteLine($"{group}: {right} of {notes.Length} notes right, int8, one look.");
            _heldOut.Witnessed(network, stopping);
        }
    }

    private string KeyOfAll => TrainingCheckpoint.HashOf(_heldOut.Training.KeyOf(null));

    private TrainedNetwork OfAll(CancellationToken stopping)
    {
        TrainedNetwork? published = _heldOut.Training.HasBegun(null)
            ? null
            : PublishedNetwork.TryRead(bundle, data.Labels.Names.Count, KeyOfAll);
        if (published is not null)
        {
            output.WriteLine($"The network of all origins is taken from {bundle}.");
        }
        return published ?? _heldOut.Training.Train(without: null, stopping);
    }

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
        return new PictureJudge(_heldOut.Input, labels.Names.Count, output, terminal).Judge(
            "Judging drawn scenes in int8",
            model,
            numbers.Length,
            i => scenes.Draw(numbers[i]).Picture,
            (network, picture, i) =>
            {
                LookPair looks = LookPair.Of(network, labels.Answers, picture);
                int label = scenes.LabelOf(numbers[i]);
                return new WitnessedPicture(
                    LabelledLooks.Of(
                        PictureSource.Drawn(labels.Names[label]),
                        labels.AnswerOf(label),
                        looks,
                        labels.Answers
                    ),
                    WitnessJudge.Ask(verifier, labels.Answers, network, looks, picture)
                );
            },
            stopping
        );
    }
}
