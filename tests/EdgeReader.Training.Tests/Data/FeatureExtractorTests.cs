using EdgeReader.Training.Data;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;
using OpenCvSharp;

namespace EdgeReader.Training.Tests.Data;

public sealed class FeatureExtractorTests : IDisposable
{
    private const int Pictures = 3 * FeatureExtractor.BatchSize + 1;

    private readonly TemporaryFolder _folder = new();
    private readonly EfficientNetLite0 _network = PretrainedBackbone.WithNewClassifier(2);

    public void Dispose()
    {
        _network.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Complete_StoppedHalfWay_GoesOnToTheVerySameFile()
    {
        using CancellationTokenSource stop = new();
        Assert.Throws<OperationCanceledException>(() =>
            Complete("stopped", stop.Token, onSecondBatch: stop.Cancel)
        );
        Assert.InRange(CountIn("stopped"), 1, Pictures - 1);
        Complete("stopped", CancellationToken.None, onSecondBatch: () => { });
        Complete("whole", CancellationToken.None, onSecondBatch: () => { });
        Assert.Equal(File.ReadAllBytes(PathOf("whole")), File.ReadAllBytes(PathOf("stopped")));
    }

    [Fact]
    public void Complete_PictureThatCannotBeDrawn_TellsWhyAndLeavesTheFileUsable()
    {
        Assert.Throws<InvalidDataException>(() =>
            Complete("f", CancellationToken.None, () => throw new InvalidDataException())
        );
        Assert.Equal(FeatureExtractor.BatchSize, CountIn("f"));
    }

    private void Complete(string name, CancellationToken stopping, Action onSecondBatch)
    {
        using FeatureFile file = Open(name);
        FeatureExtractor extractor = new(
            _network,
            TransferStrategy.Frozen,
            number =>
            {
                if (number == FeatureExtractor.BatchSize)
                {
                    onSecondBatch();
                }
                return new Mat(48, 64, MatType.CV_8UC3, Scalar.All(10 * number));
            }
        );
        StringWriter output = new();
        ProgressLine progress = new(
            "Features",
            "pictures",
            Pictures,
            file.Count,
            output,
            terminal: false,
            TimeProvider.System
        );
        extractor.Complete(Pictures, file, progress, stopping);
        Assert.Contains($"Features: {Pictures} of {Pictures} pictures", output.ToString());
    }

    private int CountIn(string name)
    {
        using FeatureFile file = Open(name);
        return file.Count;
    }

    private FeatureFile Open(string name) =>
        FeatureFile.Open(PathOf(name), [7], FeatureExtractor.Dimension, FeatureExtractor.BatchSize);

    private string PathOf(string name) => Path.Combine(_folder.Path, name);
}
