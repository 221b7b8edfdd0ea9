using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.Fusion;

namespace EdgeReader.Training.Tests.Evaluation.Fusion;

/// <summary>Witnesses whose honesty is known.</summary>
public class FusionFitTests
{
    private static readonly AnswerSet Answers = TestLabels.Rupees.Answers;

    [Fact]
    public void NetworkThatGuesses_GeometryThatKnows_GeometryIsHeard()
    {
        (JudgedPicture, Verification)[] pictures =
        [
            .. Pictures(networkKnows: 0.4, geometryKnows: 1),
        ];
        Assert.InRange(Right(pictures, FusionFit.Of(pictures)), 0.97, 1);
    }

    [Fact]
    public void GeometryThatGuesses_NetworkThatKnows_NetworkIsHeard()
    {
        (JudgedPicture, Verification)[] pictures =
        [
            .. Pictures(networkKnows: 0.99, geometryKnows: 0.2),
        ];
        Assert.InRange(Right(pictures, FusionFit.Of(pictures)), 0.95, 1);
    }

    [Fact]
    public void WitnessesThatFailOnDifferentPictures_AreBetterTogether()
    {
        (JudgedPicture, Verification)[] pictures =
        [
            .. Pictures(networkKnows: 0.9, geometryKnows: 0.9),
        ];
        FusionWeights weights = FusionFit.Of(pictures);
        Assert.True(weights.AreValid);
        Assert.InRange(Right(pictures, weights), 0.97, 1);
    }

    private static double Right(
        (JudgedPicture Network, Verification Geometry)[] pictures,
        FusionWeights weights
    )
    {
        EvidenceFusion fusion = new(weights);
        return pictures.Average(p =>
        {
            Prediction fused = fusion.Fuse(p.Network.Prediction, p.Geometry);
            return (p.Network with { Prediction = fused }).Likeliest.Answer == p.Network.Truth
                ? 1.0
                : 0.0;
        });
    }

    private static void Normalize(double[] probabilities)
    {
        double sum = probabilities.Sum();
        for (int i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] /= sum;
        }
    }

    private static IEnumerable<(JudgedPicture, Verification)> Pictures(
        double networkKnows,
        double geometryKnows
    )
    {
        Random random = new(11);
        for (int i = 0; i < 300; i++)
        {
            bool isNothing = i % 3 == 0;
            int truth = isNothing ? Answers.None : random.Next(7);
            int named = random.NextDouble() < networkKnows ? truth : random.Next(7);
            double[] network = new double[Answers.Count];
            Array.Fill(network, 0.1 / (Answers.Count - 1));
            // Whoever is wrong is less sure.
            network[named] = named == truth ? 0.9 : 0.4;
            Normalize(network);
            Dictionary<int, FaceSupport> found = [];
            if (!isNothing)
            {
                int seen = random.NextDouble() < geometryKnows ? truth : random.Next(7);
                int landmarks = seen == truth ? 40 : 6;
                found[seen] = new(landmarks, landmarks, landmarks / 4);
            }
            yield return (
                new(PictureSource.Drawn(""), truth, new Prediction(Answers, network)),
                new Verification(found, [])
            );
        }
    }
}
