using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Recognition.Tests.Support;
using OpenCvSharp;

namespace EdgeReader.Recognition.Tests.Decisions;

/// <summary>The landmarks that ship, and a practice card in a cluttered frame.</summary>
public sealed class WitnessTests
{
    private static readonly ModelBundle Bundle = ModelBundle.Load(
        Repository.PathOf("models", "inr-lite0-3"),
        Rupees.Currency
    );

    private static readonly Rect Card = new(390, 290, 190, 86);

    [Fact]
    public void SmallCard_IsFoundWhereTheNetworkSeesIt_BetterThanInTheWholeFrame()
    {
        using Mat frame = Clutter();
        EvidenceSpot spot = new(0.57, 0.57, 0.93, 0.86, 0.1);
        Verification aimed = Look(frame, spot);
        Verification everywhere = Look(frame, null);
        Assert.True(
            aimed.Best!.Inliers > 1.5 * (everywhere.Best?.Inliers ?? 0),
            $"{aimed.Best.Inliers} and {everywhere.Best?.Inliers}"
        );
    }

    [Fact]
    public void WhatIsFoundInAPart_LiesWhereItIsInTheWhole()
    {
        using Mat frame = Clutter();
        IReadOnlyList<Point2f> corners = Look(
            frame,
            new(0.57, 0.57, 0.93, 0.86, 0.1)
        ).Best!.Corners;
        Assert.InRange(corners[0].DistanceTo(new Point2f(Card.Left, Card.Top)), 0, 6);
        Assert.InRange(corners[2].DistanceTo(new Point2f(Card.Right, Card.Bottom)), 0, 6);
    }

    [Fact]
    public void SpotAtTheEdge_IsNoFault()
    {
        using Mat frame = Clutter();
        Assert.Null(Look(frame, new(0, 0, 0.15, 0.15, 0.02)).Best);
    }

    private static Verification Look(Mat frame, EvidenceSpot? spot)
    {
        AnswerSet answers = Bundle.Answers;
        GeometricVerifier verifier = new(Bundle.Landmarks, answers.PlaceOf);
        return Witness.Look(verifier, frame, spot, new HashSet<string> { "practice_500" }, answers);
    }

    /// <summary>A card before something of many edges.</summary>
    private static Mat Clutter()
    {
        Mat frame = new(480, 640, MatType.CV_8UC3, Scalar.Gray);
        Random random = new(4);
        for (int i = 0; i < 600; i++)
        {
            Rect stone = new(
                random.Next(620),
                random.Next(460),
                6 + random.Next(14),
                6 + random.Next(14)
            );
            Cv2.Rectangle(frame, stone, Scalar.All(random.Next(256)), thickness: -1);
        }
        string file = Repository.PathOf("hardware", "practice-cards", "practice_500.png");
        using Mat card = Cv2.ImRead(file);
        using Mat small = card.Resize(Card.Size, interpolation: InterpolationFlags.Area);
        using Mat place = new(frame, Card);
        small.CopyTo(place);
        return frame;
    }
}
