using System.Diagnostics;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;

namespace EdgeReader.Recognition.Decisions;

/// <summary>A frame becomes evidence: the one path of streams and of still pictures.</summary>
/// <param name="classifier">Proposes.</param>
/// <param name="witness">Confirms, or not.</param>
public sealed class FrameReader(IClassifier classifier, Witness witness)
{
    /// <summary>Reads a frame, which stays the caller's.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="isSettled">
    /// Whether what the network proposes is settled already, so that the witness needn't be asked.
    /// </param>
    public Reading Read(Frame frame, Func<Prediction, bool> isSettled)
    {
        long start = Stopwatch.GetTimestamp();
        FrameQuality quality = FrameQuality.Measure(frame.Pixels); // too dark to tell?
        long measured = Stopwatch.GetTimestamp();
        Prediction network = classifier.Classify(frame); // the network proposes
        long classified = Stopwatch.GetTimestamp();
        Confirmation confirmed =
            quality.IsTooDark || isSettled(network)
                ? new(network, null)
                : witness.Confirm(frame, network); // geometry confirms
        return new(
            quality,
            network,
            confirmed,
            new(
                Stopwatch.GetElapsedTime(start, measured),
                Stopwatch.GetElapsedTime(measured, classified),
                Stopwatch.GetElapsedTime(classified)
            )
        );
    }
}

/// <summary>What a frame says.</summary>
/// <param name="Quality">How usable it is.</param>
/// <param name="Network">What the network makes of it.</param>
/// <param name="Confirmed">What all evidence makes of it.</param>
/// <param name="Took">What each step took.</param>
public sealed record Reading(
    FrameQuality Quality,
    Prediction Network,
    Confirmation Confirmed,
    ReadingTimes Took
);

/// <summary>What the steps of reading a frame took.</summary>
/// <param name="Quality">Measuring its quality.</param>
/// <param name="Network">One look or two.</param>
/// <param name="Witness">Looking for landmarks; next to nothing where they weren't looked for.</param>
public readonly record struct ReadingTimes(TimeSpan Quality, TimeSpan Network, TimeSpan Witness);
