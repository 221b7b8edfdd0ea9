using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Speech;
using EdgeReader.Service.Speech.Rendering;
using EdgeReader.Training;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Simulation.Playing;

/// <summary>Who is judged: what ships, on cards, or what knows nothing of a group's photographs.</summary>
public static class Readers
{
    /// <summary>The reader that ships.</summary>
    /// <param name="bundle">The bundle's folder.</param>
    /// <exception cref="ReaderException">The bundle is not whole.</exception>
    public static Reader OfBundle(string bundle)
    {
        ModelBundle read = ModelBundle.Load(bundle, DeskOptions.Currency);
        return new(
            () => read.OpenNetwork(threads: 1, likeDevice: false),
            NoneBias: 0,
            read.Manifest.Temperature,
            read.Manifest.SecondLook,
            Witness.Of(read),
            read.Manifest.Limits,
            read.Manifest.Limits,
            read.Answers,
            Clips()
        );
    }

    /// <summary>A reader that knows nothing of a group: network, landmarks, weights and limits.</summary>
    /// <param name="data">The photographs.</param>
    /// <param name="making">Has judged the group, and others for the weights.</param>
    /// <param name="group">Of the data's split.</param>
    /// <param name="stopping">Ends it.</param>
    /// <exception cref="ReaderException">It has not.</exception>
    public static Reader Without(
        TrainingData data,
        HeldOutMaking making,
        string group,
        CancellationToken stopping
    )
    {
        HeldOutNetwork[] networks =
        [
            .. making.Groups([]).Select(making.TryNetwork).OfType<HeldOutNetwork>(),
        ];
        if (networks.Length < 2 || networks.All(n => n.Group != group))
        {
            throw new ReaderException(
                $"There is no network without {group}, or none of another group to fit on: train "
                    + $"it with make model WITHOUT=\"{group}\"."
            );
        }
        WitnessedPicture[] pictures =
        [
            .. networks.SelectMany(n => making.Pictures(n, making.Witnessed(n, stopping))),
        ];
        WitnessedPicture[] others = [.. pictures.Where(p => p.Source.Group != group)];
        DecisionFit fit = DecisionFit.Of(others);
        HeldOutNetwork own = networks.Single(n => n.Group == group);
        AnswerSet answers = data.Labels.Answers;
        return new(
            () =>
                new(own.Model, group, making.Input, data.Labels.Names.Count, 1, likeDevice: false),
            fit.Calibration.NoneBias,
            fit.Calibration.Temperature,
            DecisionFit.SecondLook,
            new Witness(making.VerifierWithout(own), new(fit.Weights)),
            fit.Limits,
            fit.ForNetworkAlone(others).Limits,
            answers,
            Clips()
        );
    }

    private static ClipLibrary Clips()
    {
        string models = Path.Combine(RepositoryRoot.Find(), "models");
        PhraseBook book = new(
            PhraseFile.Load(Path.Combine(models, "speech"), "en"),
            DeskOptions.Currency
        );
        string folder = Path.Combine(AppContext.BaseDirectory, "clips");
        new ClipRenderer(folder).Render(book);
        return ClipLibrary.Load(folder, book);
    }
}
