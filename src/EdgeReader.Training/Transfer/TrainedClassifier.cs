using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation;
using OpenCvSharp;

namespace EdgeReader.Training.Transfer;

/// <summary>What a training was made of, for the manifest and the model's card.</summary>
/// <param name="Strategy">Which layers were trained, in the field's word.</param>
/// <param name="Seed">Of the pictures.</param>
/// <param name="Photographs">Photographs learnt from.</param>
/// <param name="Pictures">Pictures learnt from, views and scenes included.</param>
/// <param name="MeasuredScenes">Scenes kept for measuring.</param>
/// <param name="FeaturesReused">Pictures whose features an earlier run had computed.</param>
/// <param name="FeatureTime">Spent on features in this run.</param>
/// <param name="TotalTime">Spent in this run.</param>
public sealed record TrainingFacts(
    string Strategy,
    int Seed,
    int Photographs,
    int Pictures,
    int MeasuredScenes,
    int FeaturesReused,
    TimeSpan FeatureTime,
    TimeSpan TotalTime
);

/// <summary>The outcome of a training. Whoever receives it disposes it.</summary>
public sealed class TrainedClassifier : IDisposable
{
    private readonly IReadOnlyList<TrainingPicture> _pictures;
    private readonly IReadOnlyDictionary<int, Mat> _cards;

    internal TrainedClassifier(
        EfficientNetLite0 network,
        HeldOutReport report,
        TrainingFacts facts,
        IReadOnlyList<TrainingPicture> pictures,
        IReadOnlyDictionary<int, Mat> cards,
        ModelLabels labels
    )
    {
        (Network, Report, Facts) = (network, report, facts);
        (_pictures, _cards, Labels) = (pictures, cards, labels);
    }

    /// <summary>
    /// The base and the trained classifier, in evaluation mode; logits in the order of
    /// <see cref="Labels"/>. Disposed with this.
    /// </summary>
    public EfficientNetLite0 Network { get; }

    /// <summary>What the network tells apart.</summary>
    public ModelLabels Labels { get; }

    /// <summary>Temperature, thresholds and the figures on held-out pictures.</summary>
    public HeldOutReport Report { get; }

    /// <summary>What the training was made of.</summary>
    public TrainingFacts Facts { get; }

    /// <summary>
    /// Pictures that were learnt from, prepared for the network, spread evenly over the list and
    /// so over all labels and kinds: what a quantizer calibrates on. Always the same ones.
    /// </summary>
    /// <param name="count">How many, at least 1.</param>
    /// <returns>NCHW RGB [1, 3, 224, 224] each, in a new array.</returns>
    public IEnumerable<float[]> CalibrationInputs(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        TrainingPicture[] learnt = [.. _pictures.Where(p => !p.IsMeasured)];
        return Prepare(learnt, count);
    }

    /// <summary>
    /// Scenes that were not learnt from, prepared for the network, spread evenly over cards and
    /// empty scenes: what two precisions are compared on. Always the same ones.
    /// </summary>
    /// <param name="count">How many, at least 1; fewer where there are no more.</param>
    /// <returns>NCHW RGB [1, 3, 224, 224] and the label each, in a new array.</returns>
    public IEnumerable<(float[] Input, int Label)> MeasuredInputs(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        TrainingPicture[] kept = [.. _pictures.Where(p => p.IsMeasured)];
        count = Math.Min(count, kept.Length);
        return Prepare(kept, count)
            .Select((input, i) => (input, kept[At(i, count, kept.Length)].Label));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Network.Dispose();
        foreach (Mat card in _cards.Values)
        {
            card.Dispose();
        }
    }

    private IEnumerable<float[]> Prepare(TrainingPicture[] pictures, int count)
    {
        using Preprocessor preprocessor = new(InputSpecification.EfficientNetLite0);
        PictureRenderer renderer = new(_cards);
        for (int i = 0; i < count; i++)
        {
            float[] input = new float[preprocessor.Input.Length];
            using Mat picture = renderer.Render(pictures[At(i, count, pictures.Length)]);
            preprocessor.Prepare(picture, input);
            yield return input;
        }
    }

    private static int At(int i, int count, int length) => (int)((long)i * length / count);
}
