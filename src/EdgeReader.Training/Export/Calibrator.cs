using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Export.Int8;
using Onnx;

namespace EdgeReader.Training.Export;

/// <summary>
/// Runs a float model over pictures and notes what each activation is like: from that, ranges are
/// chosen, biases corrected and layers equalized.
/// </summary>
public static class Calibrator
{
    /// <summary>Measures and chooses the ranges.</summary>
    /// <param name="model">The float model.</param>
    /// <param name="specification">What the preprocessor prepares for it.</param>
    /// <param name="pictures">As <see cref="Profile"/> takes them.</param>
    /// <param name="rule">
    /// How ranges are chosen; null for those of least error: not simply from the lowest to the
    /// highest value, of which a rare one would cost all others their resolution.
    /// </param>
    /// <exception cref="ReaderException">As in <see cref="Profile"/>.</exception>
    public static Calibration Measure(
        ModelProto model,
        InputSpecification specification,
        IEnumerable<float[]> pictures,
        RangeRule? rule = null
    ) => Profile(model, specification, pictures).Choose(rule ?? RangeRule.LeastError);

    /// <summary>Measures.</summary>
    /// <param name="model">The float model.</param>
    /// <param name="specification">What the preprocessor prepares for it.</param>
    /// <param name="pictures">
    /// Prepared pictures [3, S, S] of training scenes, some hundred; enumerated twice.
    /// </param>
    /// <exception cref="ReaderException">
    /// There is no picture, or the network computes infinities.
    /// </exception>
    public static ActivationProfiles Profile(
        ModelProto model,
        InputSpecification specification,
        IEnumerable<float[]> pictures
    )
    {
        string input = model.Graph.Input[0].Name;
        using ActivationSession session = new(
            model,
            specification,
            model.Graph.Node.Select(n => n.Output[0])
        );
        Dictionary<string, ActivationStatistics> seen = [];
        Run((tensor, values, shape) => Of(tensor).Add(values, (int)shape[1]));
        if (seen.Count == 0)
        {
            throw new ReaderException(
                "There is no picture to calibrate with: give some hundred training scenes."
            );
        }
        if (seen.FirstOrDefault(s => !s.Value.Range.IsFinite).Key is string broken)
        {
            throw new ReaderException(
                $"The network's {broken} is no number on a training scene: train it again."
            );
        }
        var histograms = seen.ToDictionary(s => s.Key, s => new ValueHistogram(s.Value.Range));
        Run((tensor, values, _) => histograms[tensor].Add(values));
        return new(input, specification, seen, histograms);

        ActivationStatistics Of(string tensor) =>
            seen.TryGetValue(tensor, out ActivationStatistics? known)
                ? known
                : seen[tensor] = new();

        void Run(ActivationSession.Look look)
        {
            foreach (float[] picture in pictures)
            {
                look(input, picture, [1, 3, specification.Size, specification.Size]);
                session.Run(picture, look);
            }
        }
    }
}
