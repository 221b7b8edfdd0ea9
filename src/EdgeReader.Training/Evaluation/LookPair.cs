using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using OpenCvSharp;

namespace EdgeReader.Training.Evaluation;

/// <summary>Logits of a first and a second look, taken whether the first is sure or not.</summary>
/// <param name="First">Of the whole picture.</param>
/// <param name="Second">Of the square round the strongest evidence.</param>
public sealed record LookPair(float[] First, float[] Second)
{
    /// <summary>Looks twice.</summary>
    /// <param name="network">Whose logits.</param>
    /// <param name="answers">What its labels mean.</param>
    /// <param name="bgr">The picture; left unchanged.</param>
    public static LookPair Of(INetwork network, AnswerSet answers, Mat bgr)
    {
        Look first = network.Look(bgr);
        Look second = NetworkClassifier.LookAgain(network, answers, first, bgr);
        return new(Rounded(first.Logits), Rounded(second.Logits));
    }

    /// <summary>To what is kept in files, so that a figure read back is the figure measured.</summary>
    private static float[] Rounded(float[] logits) =>
        [.. logits.Select(value => MathF.Round(value, 3))];
}
