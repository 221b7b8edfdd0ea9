using EdgeReader.Recognition;
using EdgeReader.Recognition.Money;
using EdgeReader.Scenes;
using EdgeReader.Training.Data;
using EdgeReader.Training.Transfer;
using OpenCvSharp;

namespace EdgeReader.Training.Tests.Transfer;

/// <summary>The whole training on a handful of drawn pictures.</summary>
public sealed class ClassifierTrainingTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _cache = new();
    private readonly StringWriter _output = new();

    public ClassifierTrainingTests()
    {
        // Two photographers, each with every design (a plain colour each) and something else.
        var labels = TestLabels.Rupees.Designs.Append("background").ToList();
        List<string> rows = ["file,label,origin,kind,duplicate_cluster"];
        foreach (string origin in new[] { "O1_one", "O2_two" })
        {
            for (int i = 0; i < labels.Count; i++)
            {
                string file = $"{origin}_{labels[i]}.png";
                using Mat pixels = Backdrops.Draw(new Random(i), new Size(160, 120));
                Cv2.ImWrite(Path.Combine(_data.Path, file), pixels);
                rows.Add($"{file},{labels[i]},{origin},web,{file}");
            }
        }
        File.WriteAllLines(Path.Combine(_data.Path, "manifest.csv"), rows);
    }

    public void Dispose()
    {
        _data.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public void Run_StoppedAndStartedAgain_ReusesWhatWasDoneAndEndsWithTheSameNetwork()
    {
        using CancellationTokenSource stop = new();
        StoppingWriter stopping = new(stop);
        Assert.Throws<OperationCanceledException>(() => Train(stopping, _cache, stop.Token));

        using TrainedClassifier resumed = Train(_output, _cache, CancellationToken.None);
        int all = resumed.Facts.Pictures + resumed.Facts.MeasuredScenes;
        Assert.InRange(resumed.Facts.FeaturesReused, FeatureExtractor.BatchSize, all);
        using TemporaryFolder fresh = new();
        using TrainedClassifier whole = Train(_output, fresh, CancellationToken.None);
        Assert.Equal(0, whole.Facts.FeaturesReused);
        Assert.Equal(
            whole.Network.State()["classifier.weight"].Values,
            resumed.Network.State()["classifier.weight"].Values
        );
        Assert.Equal(whole.Report.Temperature, resumed.Report.Temperature);
    }

    [Fact]
    public void Run_ToTheEnd_ReportsEachGroupAndGivesInputsToCalibrateOn()
    {
        using TrainedClassifier trained = Train(_output, _cache, CancellationToken.None);
        Assert.Equal(["O1", "O2"], trained.Report.ByGroup.Keys);
        Assert.Equal(22, trained.Report.Photographs.Notes);
        Assert.Equal(2, trained.Report.Photographs.Nothing);
        Assert.Equal(7, trained.Report.Scenes.Notes);
        Assert.Equal(24, trained.Facts.Photographs);
        float[][] inputs = [.. trained.CalibrationInputs(6)];
        Assert.Equal(6, inputs.Length);
        Assert.All(inputs, input => Assert.Equal(3 * 224 * 224, input.Length));
        Assert.Equal(8, trained.MeasuredInputs(100).Count());
        Assert.Contains("Held out O2", _output.ToString());
    }

    [Fact]
    public void Run_WithoutPracticeCards_IsRefusedWithASentence()
    {
        ClassifierTrainingOptions options = Options(_cache) with { CardsFolder = "/no/such" };
        Assert.Throws<ReaderException>(() =>
            new ClassifierTraining(options, _output, false).Run(CancellationToken.None)
        );
    }

    private TrainedClassifier Train(
        TextWriter output,
        TemporaryFolder cache,
        CancellationToken stopping
    ) =>
        // As on a terminal, so that progress is told often enough to stop in the middle.
        new ClassifierTraining(Options(cache), output, terminal: true).Run(stopping);

    private ClassifierTrainingOptions Options(TemporaryFolder cache)
    {
        string root = RepositoryRoot.Find();
        Currency rupee = new CurrencyCatalog(Path.Combine(root, "models", "currencies")).Load(
            "INR"
        );
        return new(rupee, _data.Path, Path.Combine(root, "hardware", "practice-cards"), cache.Path)
        {
            Pictures = new(
                DrawnScenesPerCard: 1,
                PhotographedScenesPerCard: 0,
                EmptyScenes: 1,
                DecoyScenes: 0,
                MeasuredScenesPerCard: 1,
                MeasuredEmptyScenes: 1
            ),
            Classifier = new(Epochs: 3),
        };
    }

    /// <summary>Presses Ctrl-C as soon as some features are done.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (value?.Contains("Features: ") == true && !value.Contains(": 0 of"))
            {
                stop.Cancel();
            }
        }
    }
}
