using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Landmarks;
using EdgeReader.Training.Transfer;
using OpenCvSharp;

namespace EdgeReader.Training.Evaluation.Fusion;

/// <summary>
/// Asks the witness about photographs of each group, with landmarks made without that group, and
/// about what the network without it proposes: as the device would.
/// </summary>
/// <param name="data">The photographs.</param>
/// <param name="currency">Says how large notes are.</param>
/// <param name="input">What networks want to see.</param>
/// <param name="output">Progress is printed here.</param>
/// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
public sealed class WitnessJudge(
    TrainingData data,
    Currency currency,
    InputSpecification input,
    TextWriter output,
    bool terminal
)
{
    /// <summary>Stands for all that decides what the witness finds, SHA-256.</summary>
    /// <param name="network">Proposes what is looked for.</param>
    public static string KeyOf(HeldOutNetwork network) =>
        TrainingCheckpoint.HashOf($"{network.Key} {WitnessedGroup.Version}");

    /// <summary>Asks; minutes on two cores.</summary>
    /// <param name="network">The network without the group, and what it said.</param>
    /// <param name="verifier">Knows no landmark from the group.</param>
    /// <param name="stopping">Ends it.</param>
    public WitnessedGroup Judge(
        HeldOutNetwork network,
        GeometricVerifier verifier,
        CancellationToken stopping
    )
    {
        AnswerSet answers = data.Labels.Answers;
        var photographs = data.HeldOut(network.Group).ToDictionary(p => p.Name);
        var witnessed = new PictureJudge(input, data.Labels.Names.Count, output, terminal).Judge(
            $"Asking the witness about {network.Group}",
            network.Model,
            network.Judged.Count,
            i => photographs[network.Judged[i].Name].Load(),
            (model, picture, i) =>
            {
                JudgedPhotograph judged = network.Judged[i];
                Verification found = Ask(verifier, answers, model, judged.Rounded, picture);
                return new WitnessedPhotograph(judged.Name, found.Found);
            },
            stopping
        );
        return new(network.Group, KeyOf(network), witnessed);
    }

    /// <summary>Makes landmarks without a group; a minute.</summary>
    /// <param name="group">Of the data's split.</param>
    /// <param name="detect">Finds keypoints; as the device does where it is null.</param>
    /// <param name="mostNotes">Notes of a face that its landmarks are chosen from.</param>
    public IReadOnlyList<LandmarkFace> LandmarksWithout(
        string group,
        KeypointDetector? detect = null,
        int mostNotes = LandmarkMaking.UsualMostNotes
    )
    {
        HashSet<string> learnt = [.. data.LearntWithout(group).Select(p => p.Name)];
        LandmarkMaking making = new(currency, data.Labels, data.Cards, detect, mostNotes);
        return making.Make(
            [.. data.FlatNotes.Where(n => learnt.Contains(n.Photograph.Name))],
            data.LearntWithout(group)
        );
    }

    /// <summary>Looks for what the network finds likeliest in a picture.</summary>
    /// <param name="verifier">Looks.</param>
    /// <param name="answers">What labels are worth.</param>
    /// <param name="network">Says where in the picture to look.</param>
    /// <param name="looks">What the network says.</param>
    /// <param name="picture">8-bit BGR; left unchanged.</param>
    public static Verification Ask(
        GeometricVerifier verifier,
        AnswerSet answers,
        INetwork network,
        LookPair looks,
        Mat picture
    )
    {
        EvidenceSpot spot = network.Look(picture).Evidence.SpotOf(answers);
        return Witness.Look(verifier, picture, spot, Candidates(answers, looks), answers);
    }

    /// <summary>The designs that the witness is asked about.</summary>
    /// <param name="answers">What labels are worth.</param>
    /// <param name="looks">What the network says.</param>
    public static IReadOnlySet<string> Candidates(AnswerSet answers, LookPair looks)
    {
        float[] together = NetworkClassifier.Together(looks.First, looks.Second);
        return Witness.Candidates(Prediction.FromLogits(answers, together, 1));
    }
}
