using EdgeReader.Training.Advice;
using EdgeReader.Training.Data;

namespace EdgeReader.Training.Tests.Advice;

public class PhotographFeaturesTests
{
    [Fact]
    public void Extract_AskedAgain_TakesTheNotesFromTheCache()
    {
        using DrawnPhotographs drawn = new();
        using TemporaryFolder cache = new();
        StringWriter first = new();
        StringWriter second = new();
        Photograph[] some = [drawn.All[7], drawn.All[3]];
        float[] computed = Extract(first);
        float[] kept = Extract(second);
        Assert.Equal(computed, kept);
        Assert.Equal(some.Length * FeatureExtractor.Dimension, computed.Length);
        Assert.Contains("22 of 22 photographs", first.ToString());
        // Whole batches are kept; the last one, cut short, is computed anew.
        Assert.StartsWith("Features: 20 of 22 photographs", second.ToString());

        float[] Extract(TextWriter output) =>
            PhotographFeatures
                .Extract(
                    drawn.All,
                    cache.Path,
                    output,
                    terminal: false,
                    TestContext.Current.CancellationToken
                )
                .Of(some)
                .Features;
    }
}
