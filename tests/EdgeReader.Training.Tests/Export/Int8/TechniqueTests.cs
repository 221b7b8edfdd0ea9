using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Export;
using EdgeReader.Training.Export.Int8;
using Google.Protobuf;
using Onnx;

namespace EdgeReader.Training.Tests.Export.Int8;

/// <summary>What each technique does to a network of 50 convolutions, on random pictures.</summary>
public class TechniqueTests
{
    private static readonly InputSpecification Input = InputSpecification.EfficientNetLite0;
    private static readonly float[][] Calibration = [.. RandomNetwork.Pictures(8, seed: 1)];
    private static readonly float[][] Measured = [.. RandomNetwork.Pictures(8, seed: 9)];

    [Fact]
    public void Equalization_OfPicturesThatWereSeen_LeavesTheFloatNetworkAsItIs()
    {
        ModelProto model = RandomNetwork.Shared.Float;
        var profiles = Calibrator.Profile(model, Input, Calibration);
        ModelProto equalized = CrossLayerEqualization.Apply(model, profiles);
        Assert.NotEqual(model, equalized);
        Agreement found = Agreement.Between(
            model.ToByteArray(),
            equalized.ToByteArray(),
            Calibration
        );
        Assert.True(found.LargestLogitDifference < 1e-3, $"{found}");
    }

    [Fact]
    public void Equalization_ScaledActivations_UseMoreOfTheirCommonRange()
    {
        ModelProto model = RandomNetwork.Shared.Float;
        var before = Calibrator.Profile(model, Input, Calibration);
        ModelProto equalized = CrossLayerEqualization.Apply(model, before);
        var after = Calibrator.Profile(equalized, Input, Calibration);
        Assert.True(Mean(after) > 1.05 * Mean(before), $"{Mean(after)}, {Mean(before)}");

        double Mean(ActivationProfiles profiles) =>
            model
                .Graph.Node.Where(n => n.OpType == "Clip")
                .Average(n => profiles.Statistics[n.Output[0]].ChannelMaxima.Average());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CorrectedBiases_BringTheLogitsNearer(bool perChannel)
    {
        QuantizationOptions plain = new()
        {
            PerChannelWeights = perChannel,
            CorrectBiases = false,
            Rounding = WeightRounding.Nearest,
        };
        double without = Difference(plain);
        double with = Difference(plain with { CorrectBiases = true });
        Assert.True(with < without, $"{with} is not less than {without}");
    }

    [Fact]
    public void ScaleOfEachChannel_BringsTheLogitsNearer()
    {
        QuantizationOptions channels = new() { Rounding = WeightRounding.Nearest };
        double with = Difference(channels);
        double without = Difference(channels with { PerChannelWeights = false });
        Assert.True(with < without, $"{with} is not less than {without}");
    }

    [Fact]
    public void UnsignedActivations_AreTheSameStepsUnderOtherNumbers()
    {
        QuantizationOptions signed = new() { Rounding = WeightRounding.Nearest };
        Agreement found = Agreement.Between(
            Quantize(signed),
            Quantize(signed with { UnsignedActivations = true }),
            Measured
        );
        // Kernels for uint8 saturate where a processor lacks VNNI.
        Assert.True(found.MeanLogitDifference < 0.1, $"{found}");
    }

    private static double Difference(QuantizationOptions options) =>
        Agreement
            .Between(RandomNetwork.Shared.Float.ToByteArray(), Quantize(options), Measured)
            .MeanLogitDifference;

    private static byte[] Quantize(QuantizationOptions options) =>
        PostTrainingQuantization
            .Run(RandomNetwork.Shared.Float, Input, Calibration, options)
            .ToByteArray();
}
