using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Scenes;
using EdgeReader.Scenes.Notes;
using EdgeReader.Scenes.Views;
using EdgeReader.Training.Export;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;
using Google.Protobuf;
using OpenCvSharp;
using TorchSharp;
using static TorchSharp.torch;
using Size = OpenCvSharp.Size;

namespace EdgeReader.Training.Tests.Export;

/// <summary>The same proofs on the model that ships, made again from base and checkpoint.</summary>
public sealed class ShippedBundleTests
{
    private const int Scenes = 200;

    [Fact]
    public void FloatModel_InOnnxRuntime_GivesTorchSharpsLogits()
    {
        using EfficientNetLite0 network = Network();
        using LogitsModel exported = new(ExportOf(network));
        foreach (float[] picture in DrawnScenes(6))
        {
            using var scope = NewDisposeScope();
            using var noGradient = no_grad();
            float[] expected = [.. network.call(tensor(picture, [1, 3, 224, 224])).data<float>()];
            double worst = expected.Zip(exported.Run(picture), (e, a) => Math.Abs(e - a)).Max();
            Assert.True(worst <= 1e-4, $"The logits differ by {worst}.");
        }
    }

    [Fact]
    public void Int8Model_OnDrawnScenes_AnswersAsTheFloatModelDoes()
    {
        CurrencyCatalog currencies = new(Path.Combine(ShippedBundle.Models, "currencies"));
        ModelBundle bundle = ModelBundle.Load(ShippedBundle.Folder, currencies.Load("INR"));
        using EfficientNetLite0 network = Network();
        Agreement found = Agreement.Between(ExportOf(network), bundle.Model, DrawnScenes(Scenes));
        TestContext.Current.TestOutputHelper?.WriteLine($"{found}");
        Assert.True(found.SameLabel >= 0.95 * found.Pictures, $"{found}");
    }

    private EfficientNetLite0 Network()
    {
        var state = Safetensors.Read(PretrainedBackbone.WeightsFile).ToDictionary();
        foreach (
            var changed in Safetensors.Read(
                Path.Combine(ShippedBundle.Folder, "checkpoint.safetensors")
            )
        )
        {
            state[changed.Key] = changed.Value;
        }
        EfficientNetLite0 network = new((int)state["classifier.bias"].Shape[0]);
        network.Load(state, includeClassifier: true);
        network.eval();
        return network;
    }

    private static byte[] ExportOf(EfficientNetLite0 network) =>
        OnnxExporter
            .Export(network.State(), InputSpecification.EfficientNetLite0.Size)
            .ToByteArray();

    /// <summary>Cards and empty views that training did not see: a demonstration's seeds.</summary>
    private static IEnumerable<float[]> DrawnScenes(int count)
    {
        var cards = PracticeCards.Load(
            Path.Combine(RepositoryRoot.Find(), "hardware", "practice-cards")
        );
        using Preprocessor preprocessor = new(InputSpecification.EfficientNetLite0);
        for (int i = 0; i < count; i++)
        {
            Random random = Randomness.ForDemonstration(i);
            using Mat backdrop = Backdrops.Draw(random, new Size(640, 480));
            Mat? card = cards.Values.ElementAtOrDefault(i % 8);
            using Mat frame = SceneRenderer.Render(
                backdrop,
                card,
                SceneSampler.Sample(random, backdrop.Size(), 0.5)
            );
            float[] nchw = new float[preprocessor.Input.Length];
            preprocessor.Prepare(frame, nchw);
            yield return nchw;
        }
        foreach (Mat card in cards.Values)
        {
            card.Dispose();
        }
    }
}
