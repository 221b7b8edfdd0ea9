using System.Text.Json.Nodes;
using EdgeReader.Training.Export.Bundles;
using EdgeReader.Training.Report;

namespace EdgeReader.Training.Tests.Export;

public sealed class PublishedNetworkTests : IDisposable
{
    private const int Labels = 19;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ReportThatLacksALaterFigure_DoesNotCostTheNetwork()
    {
        string key = Publish(report => report.Remove("variants"));
        Assert.Null(ModelReport.TryRead(_folder.Path));
        Assert.NotNull(PublishedNetwork.TryRead(_folder.Path, Labels, key));
    }

    [Fact]
    public void NetworkThatWasTrainedOtherwise_IsNotTaken()
    {
        Publish(_ => { });
        Assert.Null(PublishedNetwork.TryRead(_folder.Path, Labels, "another"));
    }

    private string Publish(Action<JsonObject> change)
    {
        string bundle = ShippedBundle.Folder;
        string report = File.ReadAllText(Path.Combine(bundle, ModelReport.FileName));
        JsonObject changed = JsonNode.Parse(report)!.AsObject();
        change(changed);
        File.WriteAllText(Path.Combine(_folder.Path, ModelReport.FileName), changed.ToJsonString());
        File.Copy(
            Path.Combine(bundle, BundlePublisher.CheckpointFile),
            Path.Combine(_folder.Path, BundlePublisher.CheckpointFile)
        );
        return changed["training"]!["key"]!.GetValue<string>();
    }
}
