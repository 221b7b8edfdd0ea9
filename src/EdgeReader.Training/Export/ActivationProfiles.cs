using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Export.Int8;

namespace EdgeReader.Training.Export;

/// <summary>What every activation of a float network was seen to be.</summary>
/// <param name="input">Name of the network's input.</param>
/// <param name="specification">What can be prepared for it.</param>
/// <param name="statistics">Range and channels of each activation.</param>
/// <param name="histograms">Values of each activation.</param>
public sealed class ActivationProfiles(
    string input,
    InputSpecification specification,
    IReadOnlyDictionary<string, ActivationStatistics> statistics,
    IReadOnlyDictionary<string, ValueHistogram> histograms
)
{
    /// <summary>Range and channels of each activation.</summary>
    public IReadOnlyDictionary<string, ActivationStatistics> Statistics => statistics;

    /// <summary>Chooses a range for every activation; the input's is known.</summary>
    public Calibration Choose(RangeRule rule)
    {
        var ranges = histograms.ToDictionary(h => h.Key, h => rule.Choose(h.Value));
        ranges[input] = TensorRange.Of(specification);
        return new(ranges)
        {
            ChannelMeans = statistics.ToDictionary(s => s.Key, s => s.Value.ChannelMeans),
        };
    }
}
