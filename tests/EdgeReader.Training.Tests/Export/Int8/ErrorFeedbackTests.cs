using EdgeReader.Training.Export.Int8;

namespace EdgeReader.Training.Tests.Export.Int8;

public class ErrorFeedbackTests
{
    [Fact]
    public void Round_InputsThatVaryAlone_RoundsEachToTheNearest()
    {
        // Covariance 1: its inverse's factor is 1 too.
        double[][] rounded = ErrorFeedback.Round(
            [
                [0.6],
                [-1.4],
            ],
            [1, 0, 0, 1],
            [1]
        );
        Assert.Equal(1, rounded[0][0]);
        Assert.Equal(-1, rounded[1][0]);
    }

    [Fact]
    public void Round_InputsThatVaryTogether_TheSecondMakesGoodWhatTheFirstErred()
    {
        double[][] inputs =
        [
            [1, 1],
            [2, 2.1],
            [-1, -0.9],
            [3, 3],
            [-2, -2.2],
            [0.5, 0.4],
        ];
        double[] factor = UpperFactorOfInverse(Covariance(inputs));
        double[] weights = [0.4, 0.4];
        double[][] rounded = ErrorFeedback.Round(
            [
                [weights[0]],
                [weights[1]],
            ],
            factor,
            [1]
        );
        double[] found = [rounded[0][0], rounded[1][0]];
        // 0.4 + 0.4 of next to the same is nearer to 1 of it than to 0.
        Assert.Equal(1, found.Sum());
        Assert.True(Error(found) < Error([0, 0]));

        double Error(double[] w) =>
            inputs.Sum(x => Math.Pow(x[0] * (w[0] - weights[0]) + x[1] * (w[1] - weights[1]), 2));
    }

    [Fact]
    public void Round_WeightBeyondTheGrid_IsClamped()
    {
        double[][] rounded = ErrorFeedback.Round(
            [
                [300, -300],
            ],
            [1],
            [1, 1]
        );
        Assert.Equal([127, -127], rounded[0]);
    }

    private static double[,] Covariance(double[][] x)
    {
        double[,] h = new double[2, 2];
        foreach (double[] row in x)
        {
            for (int i = 0; i < 2; i++)
            {
                for (int j = 0; j < 2; j++)
                {
                    h[i, j] += row[i] * row[j] / x.Length;
                }
            }
        }
        return h;
    }

    /// <summary>U of UᵀU = H⁻¹ for 2 × 2, worked out by hand.</summary>
    private static double[] UpperFactorOfInverse(double[,] h)
    {
        double determinant = h[0, 0] * h[1, 1] - h[0, 1] * h[1, 0];
        (double a, double b, double c) = (
            h[1, 1] / determinant,
            -h[0, 1] / determinant,
            h[0, 0] / determinant
        );
        double first = Math.Sqrt(a);
        return [first, b / first, 0, Math.Sqrt(c - b * b / a)];
    }
}
