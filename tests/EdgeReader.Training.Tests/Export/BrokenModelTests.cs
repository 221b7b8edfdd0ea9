using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Training.Export;
using EdgeReader.Training.Export.Bundles;
using Google.Protobuf;
using OpenCvSharp;

namespace EdgeReader.Training.Tests.Export;

public class BrokenModelTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ModelThatAnswersWithNoNumber_IsNamedInASentence(double bias)
    {
        var state = NoneBias.Add(RandomNetwork.Shared.State, bias);
        InputSpecification input = InputSpecification.EfficientNetLite0;
        byte[] model = OnnxExporter.Export(state, input.Size).ToByteArray();
        using OnnxNetwork network = new(model, "broken", input, RandomNetwork.Labels, threads: 1);
        using Mat picture = new(48, 64, MatType.CV_8UC3, new Scalar(40, 90, 160));
        var problem = Assert.Throws<ReaderException>(() => network.Look(picture));
        Assert.Contains(
            "The model of the bundle broken answered with what is no number",
            problem.Message
        );
    }
}
