using System.Diagnostics;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
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
/// <param name="output">Progress is printed here.</param>
/// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
public sealed class WitnessJudge(
    TrainingData data,
    Currency currency,
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
    /// <param name="stopping">Ends it.</param>
    public WitnessedGroup Judge(HeldOutNetwork network, CancellationToken stopping)
    {
        AnswerSet answers = data.Labels.Answers;
        GeometricVerifier verifier = VerifierWithout(network.Group);
        var photographs = data.HeldOut(network.Group).ToDictionary(p => p.Name);
        WitnessedPhotograph[] witnessed = new WitnessedPhotograph[network.Judged.Count];
        ProgressLine progress = new(
            $"Asking the witness about {network.Group}",
            "pictures",
            witnessed.Length,
            0,
            output,
            terminal,
            TimeProvider.System
        );
        int done = 0;
        Parallel.For(
            0,
            witnessed.Length,
            new()
            {
                CancellationToken = stopping,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            },
            i =>
            {
                JudgedPhotograph judged = network.Judged[i];
                witnessed[i] = Ask(verifier, answers, photographs[judged.Name], judged.Rounded);
                progress.Report(Interlocked.Increment(ref done));
            }
        );
        return new(network.Group, KeyOf(network), witnessed);
    }

    /// <summary>Knows no landmark from a group; a minute.</summary>
    /// <param name="group">Of the data's split.</param>
    /// <param name="detect">Finds keypoints; as the device does where it is null.</param>
    /// <param name="mostNotes">Notes of a face that its landmarks are chosen from.</param>
    public GeometricVerifier VerifierWithout(
        string group,
        KeypointDetector? detect = null,
        int mostNotes = LandmarkMaking.UsualMostNotes
    )
    {
        HashSet<string> learnt = [.. data.LearntWithout(group).Select(p => p.Name)];
        LandmarkMaking making = new(currency, data.Labels, data.Cards, detect, mostNotes);
        var faces = making.Make(
            [.. data.FlatNotes.Where(n => learnt.Contains(n.Photograph.Name))],
            data.LearntWithout(group)
        );
        return new(new("", faces), data.Labels.Answers.PlaceOf);
    }

    /// <summary>Looks for what the network finds likeliest in a picture.</summary>
    /// <param name="verifier">Looks.</param>
    /// <param name="answers">What labels are worth.</param>
    /// <param name="looks">What the network says.</param>
    /// <param name="picture">8-bit BGR; left unchanged.</param>
    public static Verification Ask(
        GeometricVerifier verifier,
        AnswerSet answers,
        LookPair looks,
        Mat picture
    )
    {
        return Verification.Of(answers, verifier.Verify(picture, Candidates(answers, looks)));
    }

    /// <summary>The designs that the witness is asked about.</summary>
    /// <param name="answers">What labels are worth.</param>
    /// <param name="looks">What the network says.</param>
    public static IReadOnlySet<string> Candidates(AnswerSet answers, LookPair looks)
    {
        float[] together = NetworkClassifier.Together(looks.First, looks.Second);
        return Witness.Candidates(Prediction.FromLogits(answers, together, 1));
    }

    private static WitnessedPhotograph Ask(
        GeometricVerifier verifier,
        AnswerSet answers,
        Photograph photograph,
        LookPair looks
    )
    {
        using Mat pixels = photograph.Load();
        long start = Stopwatch.GetTimestamp();
        Verification found = Ask(verifier, answers, looks, pixels);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new(photograph.Name, found.Found, Math.Round(milliseconds));
    }
}
