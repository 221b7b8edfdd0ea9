using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;

namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// The predictions of the last moment and their mean. The mean of calibrated probabilities
/// treats neighbouring frames as the same look repeated, which errs on the side of waiting: no
/// number of alike frames makes it surer than each of them (linear opinion pool, Stone 1961).
/// </summary>
internal sealed class EvidenceWindow(TimeSpan length, int answers)
{
    private readonly Queue<(TimeSpan At, Prediction Prediction, Sharpness Sharpness)> _frames =
        new();
    private readonly double[] _mean = new double[answers];

    /// <summary>Number of frames in the window.</summary>
    public int Count => _frames.Count;

    /// <summary>Mean probability of each answer and, last, of none; all 0 when empty.</summary>
    public IReadOnlyList<double> Mean => _mean;

    /// <summary>What is wrong with most of the frames; unsure where it is nothing else.</summary>
    public Reason Trouble
    {
        get
        {
            int blurred = _frames.Count(f => f.Sharpness.IsBlurred);
            return 2 * blurred <= Count ? Reason.Unsure
                : 2 * _frames.Count(f => f.Sharpness.IsStreaked) > blurred ? Reason.Moving
                : Reason.Blurred;
        }
    }

    /// <summary>Adds a frame; times must not fall.</summary>
    public void Add(TimeSpan at, Prediction prediction, Sharpness sharpness) =>
        _frames.Enqueue((at, prediction, sharpness));

    /// <summary>Forgets what is too old at <paramref name="now"/> and takes the mean anew.</summary>
    public void Advance(TimeSpan now)
    {
        while (_frames.TryPeek(out var oldest) && now - oldest.At > length)
        {
            _frames.Dequeue();
        }
        Array.Clear(_mean);
        foreach ((_, Prediction prediction, _) in _frames)
        {
            for (int i = 0; i < _mean.Length; i++)
            {
                _mean[i] += prediction.Probabilities[i] / _frames.Count;
            }
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _frames.Clear();
        Array.Clear(_mean);
    }
}
