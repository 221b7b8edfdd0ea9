using EdgeReader.Training.Export.Operators;

namespace EdgeReader.Training.Tests.Export;

public class BiasCorrectionTests
{
    [Fact]
    public void Correct_FullConvolution_IsAsWorkedOutByHand()
    {
        // Two outputs of two inputs, 1 × 1; rounding adds 0.1, −0.2, 0 and 0.5 to the weights.
        float[] weight = [1f, 2f, 3f, 4f];
        float[] rounded = [1.1f, 1.8f, 3f, 4.5f];
        float[] corrected = BiasCorrection.Correct(
            [10f, 20f],
            weight,
            i => rounded[i],
            inputs: 2,
            means: [3.0, 2.0]
        );
        // 10 − (0.1 · 3 − 0.2 · 2); 20 − 0.5 · 2.
        Assert.Equal(10.1f, corrected[0], 1e-5f);
        Assert.Equal(19f, corrected[1], 1e-5f);
    }

    [Fact]
    public void Correct_DepthwiseConvolution_UsesItsOwnChannelsMean()
    {
        // Two channels of two taps each.
        float[] weight = [1f, 1f, 1f, 1f];
        float[] rounded = [1.5f, 1.25f, 0.5f, 1f];
        float[] corrected = BiasCorrection.Correct(
            [0f, 0f],
            weight,
            i => rounded[i],
            inputs: 1,
            means: [4.0, 8.0]
        );
        Assert.Equal([-3f, 4f], corrected);
    }
}
