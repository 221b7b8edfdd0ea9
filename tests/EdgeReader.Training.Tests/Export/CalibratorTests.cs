using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Export;
using Onnx;

namespace EdgeReader.Training.Tests.Export;

public class CalibratorTests
{
    private static readonly InputSpecification Input = new(32, 127f, 128f);

    [Fact]
    public void Measure_TwoPictures_CoversBoth()
    {
        var seen = Calibrator.Measure(Doubling(), Input, [Flat(-0.25f), Flat(0.75f)]);
        Assert.Equal(new TensorRange(-0.5f, 1.5f), seen.Ranges["sum"]);
        // Average pooling of a flat picture is the picture's own value.
        Assert.Equal(new TensorRange(-0.5f, 1.5f), seen.Ranges["mean"]);
    }

    [Fact]
    public void Measure_ColouredPictures_GivesTheMeanOfEachChannel()
    {
        int plane = Input.Size * Input.Size;
        float[] picture = Flat(0.5f);
        picture.AsSpan(plane, plane).Fill(-0.25f);
        var seen = Calibrator.Measure(Doubling(), Input, [picture, Flat(0.25f)]);
        Assert.Equal([0.375, 0, 0.375], seen.ChannelMeans["input"]);
        Assert.Equal([0.75, 0, 0.75], seen.ChannelMeans["sum"]);
    }

    [Fact]
    public void Measure_PicturesWithoutBlackAndWhite_StillCoverAllThatTheCameraCanSee()
    {
        var seen = Calibrator.Measure(Doubling(), Input, [Flat(0.1f)]);
        Assert.Equal(new TensorRange(-127 / 128f, 1f), seen.Ranges["input"]);
    }

    [Fact]
    public void RangeOfTheInput_Quantized_LosesNoPixelValue()
    {
        QuantizationParameters p = QuantizationParameters.ForActivation(TensorRange.Of(Input));
        for (int pixel = 0; pixel <= 255; pixel++)
        {
            float prepared = (pixel - Input.Mean) / Input.Deviation;
            Assert.Equal(prepared, p.Dequantize(p.Quantize(prepared)));
        }
    }

    [Fact]
    public void Measure_NoPicture_IsRefused()
    {
        var problem = Assert.Throws<ReaderException>(() =>
            Calibrator.Measure(Doubling(), Input, [])
        );
        Assert.Contains("no picture", problem.Message);
    }

    [Fact]
    public void Measure_NetworkOfInfinities_IsRefused()
    {
        var problem = Assert.Throws<ReaderException>(() =>
            Calibrator.Measure(Doubling(), Input, [Flat(float.MaxValue)])
        );
        Assert.Contains("sum", problem.Message);
    }

    /// <summary>mean = average(input + input).</summary>
    private static ModelProto Doubling()
    {
        GraphBuilder graph = new("doubling");
        graph.Input("input", 1, 3, Input.Size, Input.Size);
        graph.Node("Add", ["input", "input"], "sum");
        graph.Node("GlobalAveragePool", ["sum"], "mean");
        graph.Output("mean", 1, 3, 1, 1);
        return graph.ToModel();
    }

    private static float[] Flat(float value) => [.. Enumerable.Repeat(value, Input.Length)];
}
