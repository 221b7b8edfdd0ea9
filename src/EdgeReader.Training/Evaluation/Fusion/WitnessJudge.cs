using System.Diagnostics;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Landmarks;
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
    /// <summary>Asks; minutes on two cores.</summary>
    /// <param name="network">The network without the group, and what it said.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>In the network's order of photographs.</returns>
    public IReadOnlyList<WitnessedPhotograph> Judge(
        HeldOutNetwork network,
        CancellationToken stopping
    )
    {
        AnswerSet answers = data.Labels.Answers;
        HashSet<string> learnt = [.. data.LearntWithout(network.Group).Select(p => p.Name)];
        LandmarkMaking making = new(currency, data.Labels, data.Cards);
        var faces = making.Make([.. data.FlatNotes.Where(n => learnt.Contains(n.Photograph.Name))]);
        GeometricVerifier verifier = new(new(network.Key, faces), answers.PlaceOf);
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
        return witnessed;
    }

    private static WitnessedPhotograph Ask(
        GeometricVerifier verifier,
        AnswerSet answers,
        Photograph photograph,
        LookPair looks
    )
    {
        float[] together = NetworkClassifier.Together(looks.First, looks.Second);
        var asked = Witness.Candidates(Prediction.FromLogits(answers, together, 1));
        using Mat pixels = photograph.Load();
        long start = Stopwatch.GetTimestamp();
        var found = Verification.Of(answers, verifier.Verify(pixels, asked));
        return new(
            photograph.Name,
            [.. Enumerable.Range(0, answers.Count).Select(found.Inliers)],
            [.. Enumerable.Range(0, answers.Count).Select(found.Own)],
            Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds)
        );
    }
}
