using System.Text.Json;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Report;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Export.Bundles;

/// <summary>The network of a bundle that is there already, so that it needn't be trained again.</summary>
public static class PublishedNetwork
{
    /// <summary>
    /// Only what tells how the weights were made: a report that gained a figure since then must
    /// not cost hours of training.
    /// </summary>
    private sealed record Origin(TrainingFacts Training, Fitted Calibration);

    private sealed record Fitted(double NoneBias);

    /// <summary>Reads it, as it was when its training ended.</summary>
    /// <param name="folder">The bundle's.</param>
    /// <param name="labels">How many labels the classifier must have.</param>
    /// <param name="key">Stands for how it must have been trained: TrainingFacts.Key.</param>
    /// <returns>Null where there is none, or one that was trained otherwise.</returns>
    /// <exception cref="Recognition.ReaderException">Its weights are damaged.</exception>
    public static TrainedNetwork? TryRead(string folder, int labels, string key)
    {
        if (OriginOf(folder) is not var (training, calibration) || training.Key != key)
        {
            return null;
        }
        string weights = Path.Combine(folder, BundlePublisher.CheckpointFile);
        TrainingCurve curve = new();
        foreach (TrainingPoint point in training.Curve)
        {
            curve.Add(point);
        }
        var state = TrainedState.Read(weights, labels);
        return new(NoneBias.Add(state, -calibration.NoneBias), curve);
    }

    private static Origin? OriginOf(string folder)
    {
        string report = Path.Combine(folder, ModelReport.FileName);
        try
        {
            return File.Exists(report)
                ? JsonSerializer.Deserialize<Origin>(File.ReadAllText(report), ModelReport.Json)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
