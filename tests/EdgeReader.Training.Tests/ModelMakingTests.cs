using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Data;
using EdgeReader.Training.Export;
using EdgeReader.Training.Export.Bundles;
using EdgeReader.Training.Report;
using EdgeReader.Training.Transfer;
using OpenCvSharp;

namespace EdgeReader.Training.Tests;

/// <summary>From drawn photographs to a bundle that reads, with next to no training.</summary>
public sealed class ModelMakingTests : IDisposable
{
    private static readonly TrainingRecipe Recipe = new(
        TransferStrategy.Full,
        [new(32, 8, 1e-3), new(64, 4, 1e-3)]
    )
    {
        Batch = 4,
        WarmUp = 4,
        ClassifierFirst = 8,
    };

    private static readonly Currency Rupee = new CurrencyCatalog(
        Path.Combine(RepositoryRoot.Find(), "models", "currencies")
    ).Load("INR");

    private readonly DrawnPhotographs _photographs = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _photographs.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Make_ThenPublish_GivesABundleThatReads_AndMakingItAgainTrainsNothing()
    {
        using TrainingData data = Load(out _);
        StringWriter first = new();
        BundlePublisher.Publish(Bundle, Making(data, first).Make([], Stopping), r => r);
        Assert.Contains("Network full-without-O1", first.ToString());
        Assert.Contains("Network full-all", first.ToString());

        ModelBundle read = ModelBundle.Load(Bundle, Rupee);
        Assert.Equal(64, read.Manifest.Input.Size);
        using OnnxNetwork network = read.OpenNetwork(1);
        using Frame frame = new(new Mat(48, 64, MatType.CV_8UC3, Scalar.Gray), TimeSpan.Zero);
        Assert.Equal(
            1,
            new NetworkClassifier(network, read).Classify(frame).Prediction.Probabilities.Sum(),
            6
        );
        ModelReport report = ModelReport.Read(Bundle);
        Assert.Equal(["O1", "O2"], report.Variants[0].ByGroup.Keys);
        Assert.Equal(22, report.Variants[^1].All.Notes);
        Assert.Contains("Held out", ReportPage.Write(report));

        StringWriter second = new();
        byte[] model = Making(data, second).Make([], Stopping).Model;
        Assert.Equal(read.Model, model);
        Assert.DoesNotContain("pictures a second", second.ToString());
        Assert.Contains("O1 is judged already", second.ToString());

        Directory.Delete(Path.Combine(_folder.Path, "cache"), recursive: true);
        StringWriter third = new();
        BundlePublisher.Publish(Bundle, Making(data, third).Make([], Stopping), r => r);
        Assert.DoesNotContain("pictures a second", third.ToString());
        Assert.Contains("The network of all origins is taken from", third.ToString());
        Assert.Equal(read.Manifest.Accuracy.ToJsonString(), Reread().Accuracy.ToJsonString());

        BundleManifest Reread() => ModelBundle.Load(Bundle, Rupee).Manifest;
    }

    [Fact]
    public void Make_CheckpointsOfAnotherRecipe_AreToldOfAndStay()
    {
        using TrainingData data = Load(out string cache);
        Directory.CreateDirectory(cache);
        string other = Path.Combine(cache, "full-without-O1.01234567.checkpoint");
        File.WriteAllText(other, "of another network");
        StringWriter output = new();
        new NetworkTraining(data, Recipe, cache, output, terminal: false).Train("O1", Stopping);
        Assert.Contains($"{other} is of full-without-O1 with another recipe", output.ToString());
        Assert.Equal("of another network", File.ReadAllText(other));
    }

    private static CancellationToken Stopping => TestContext.Current.CancellationToken;

    private string Bundle => Path.Combine(_folder.Path, "inr-test-1");

    private ModelMaking Making(TrainingData data, TextWriter output) =>
        new(
            data,
            Rupee,
            Recipe,
            Path.Combine(_folder.Path, "cache"),
            Bundle,
            output,
            terminal: false
        );

    private TrainingData Load(out string cache)
    {
        cache = Path.Combine(_folder.Path, "cache");
        return TrainingData.Load(
            _photographs.WithManifest(),
            Rupee,
            Path.Combine(RepositoryRoot.Find(), "hardware", "practice-cards"),
            cache,
            TextWriter.Null,
            Stopping
        );
    }
}
