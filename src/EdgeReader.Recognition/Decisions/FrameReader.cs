using System.Diagnostics;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using OpenCvSharp;

namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// A frame becomes evidence: the one path of streams and of still pictures. It remembers nothing
/// but how the frame before looked. Not thread-safe.
/// </summary>
/// <param name="classifier">Proposes.</param>
/// <param name="witness">Confirms, or not.</param>
public sealed class FrameReader(IClassifier classifier, IWitness witness) : IDisposable
{
    private readonly FrameComparer _comparer = new();

    /// <summary>
    /// Looks at a frame, which stays the caller's, without reading it: what that costs is small. To
    /// be called for each frame, once and in their order, as each is compared to the one before.
    /// </summary>
    public Glance Look(Frame frame)
    {
        long start = Stopwatch.GetTimestamp();
        using Mat grey = SmallPicture.Grey(frame.Pixels);
        FrameQuality quality = FrameQuality.MeasureSmall(grey); // too dark to tell?
        double alikeness = _comparer.Compare(grey); // is there anything new?
        return new(quality, alikeness, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Looks at a frame, which stays the caller's, and reads it.</summary>
    /// <inheritdoc cref="Read(Frame, Glance, Func{Prediction, bool})"/>
    public Reading Read(Frame frame, Func<Prediction, bool> isSettled) =>
        Read(frame, Look(frame), isSettled);

    /// <summary>Reads a frame that was looked at.</summary>
    /// <param name="frame">The frame; stays the caller's.</param>
    /// <param name="glance">What <see cref="Look"/> saw in it.</param>
    /// <param name="isSettled">
    /// Whether what the network proposes is settled already, so that nobody need look closer.
    /// </param>
    public Reading Read(Frame frame, Glance glance, Func<Prediction, bool> isSettled)
    {
        Sight network = classifier.Classify(frame); // the network proposes
        long classified = Stopwatch.GetTimestamp();
        bool isLeft = glance.Quality.IsTooDark || isSettled(network.Prediction);
        Confirmation confirmed = isLeft
            ? new(network.Prediction, null)
            : witness.Confirm(frame, network); // geometry confirms
        long confirmedAt = Stopwatch.GetTimestamp();
        NotePlace? place = NotePlace.Of(
            confirmed.Found,
            frame.Pixels.Size(),
            network.Prediction.Answers
        );
        if (!isLeft && place is null)
        {
            network = classifier.LookAfar(frame, network); // is it too far for both?
        }
        return new(
            new(
                frame.CapturedAt,
                glance.Quality,
                glance.Alikeness,
                confirmed.Prediction,
                network.Spot,
                place,
                network.IsAfar
            ),
            network,
            confirmed.Found,
            new(
                glance.Took,
                network.Took.Preparation,
                network.Took.Inference,
                Stopwatch.GetElapsedTime(classified, confirmedAt)
            )
        );
    }

    /// <inheritdoc/>
    public void Dispose() => _comparer.Dispose();
}

/// <summary>What is seen of a frame without reading it.</summary>
/// <param name="Quality">How usable it is.</param>
/// <param name="Alikeness">To the frame before, 0…1.</param>
/// <param name="Took">What that took.</param>
public readonly record struct Glance(FrameQuality Quality, double Alikeness, TimeSpan Took);

/// <summary>What a frame says.</summary>
/// <param name="Evidence">All of it, in numbers.</param>
/// <param name="Network">What the network alone makes of it.</param>
/// <param name="Found">What geometry found; null where it was not asked.</param>
/// <param name="Took">What each step took.</param>
public sealed record Reading(
    Evidence Evidence,
    Sight Network,
    Verification? Found,
    ReadingTimes Took
);

/// <summary>What the steps of reading a frame took.</summary>
/// <param name="Quality">Measuring its quality, and comparing it to the frame before.</param>
/// <param name="Preparation">Bringing it to what the network wants to see, for all looks.</param>
/// <param name="Inference">The network itself: one look, or up to three.</param>
/// <param name="Witness">Looking for landmarks; next to nothing where they weren't looked for.</param>
public readonly record struct ReadingTimes(
    TimeSpan Quality,
    TimeSpan Preparation,
    TimeSpan Inference,
    TimeSpan Witness
);
