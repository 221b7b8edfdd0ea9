using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Recognition.Tests.Decisions;

public class EvidenceFusionProperties
{
    // As a fit on photographs of six groups of origins had them.
    private static readonly EvidenceFusion Fusion = new(new(0.67, 0.94, 0.95, 2.1, 0.15, 3.2));

    // A place, its probability, and landmarks of each answer.
    private static readonly Arbitrary<(int Place, int Percent, int[] Landmarks)> Pictures = (
        from place in Gen.Choose(0, Rupees.Answers.Count - 1)
        from percent in Gen.Choose(0, 100)
        from landmarks in Gen.Choose(0, 300).ArrayOf(Rupees.Answers.Count)
        select (place, percent, landmarks)
    ).ToArbitrary();

    [Fact]
    public void Probabilities_AddUpToOne_WhateverTheWitnessesSay() =>
        Prop.ForAll(Pictures, p => Math.Abs(Fuse(p, p.Landmarks).Probabilities.Sum() - 1) < 1e-9)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void MoreLandmarksOfAnAnswer_NeverLowerItsProbability() =>
        Prop.ForAll(
                Pictures,
                p =>
                {
                    int answer = p.Place == Rupees.Answers.None ? 0 : p.Place;
                    int[] more = [.. p.Landmarks];
                    more[answer] += 1 + p.Percent;
                    return Fuse(p, more).Probabilities[answer]
                        >= Fuse(p, p.Landmarks).Probabilities[answer] - 1e-12;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void NoLandmarks_LeaveTheOrderOfTheValuesToTheNetwork() =>
        Prop.ForAll(
                Pictures,
                p =>
                {
                    Prediction network = Network(p);
                    Prediction fused = Fuse(p, new int[Rupees.Answers.Count]);
                    return network.LikeliestValue == fused.LikeliestValue
                        && (p.Percent == 0 || fused.None >= 0);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void ForeignNote_ThatTheNetworkIsSureOf_IsNotSaidWithoutLandmarks()
    {
        Prediction fused = Fusion.Fuse(Rupees.Sure(500), Found(new int[Rupees.Answers.Count]));
        // No budget bears a risk of more than 0.02.
        Assert.True(fused.Probabilities.Max() < 0.98, $"{fused.None}");
    }

    [Fact]
    public void MedicineBox_WithAFewLandmarksByChance_IsStillNone()
    {
        int[] landmarks = new int[Rupees.Answers.Count];
        landmarks[5] = 4;
        Prediction without = Fusion.Fuse(Rupees.Sure(500), Found(new int[landmarks.Length]));
        Prediction with = Fusion.Fuse(Rupees.Sure(500), Found(landmarks));
        Assert.True(with.None >= without.None, $"{with.None} < {without.None}");
    }

    [Fact]
    public void NoteTakenForNone_IsSaidWhereManyLandmarksLieInPlace()
    {
        int[] landmarks = new int[Rupees.Answers.Count];
        landmarks[2] = 60;
        Prediction fused = Fusion.Fuse(Rupees.Empty(0.9), Found(landmarks));
        Assert.True(fused.Probabilities[2] > 0.5, $"{fused.Probabilities[2]}");
    }

    [Fact]
    public void ValueWithManyMoreLandmarksOfItsOwn_WinsOverWhatTheNetworkPrefers()
    {
        int[] landmarks = new int[Rupees.Answers.Count];
        // Halves of these are their own.
        (landmarks[3], landmarks[5]) = (60, 180);
        Prediction fused = Fusion.Fuse(Rupees.Of(3, 0.9), Found(landmarks));
        Assert.True(fused.Probabilities[5] > 0.9, $"{fused.Probabilities[5]}");
    }

    [Fact]
    public void OldNote_ThatTheNetworkTakesForRetiredMoney_IsSaidWithThriceItsLandmarks()
    {
        int[] landmarks = new int[Rupees.Answers.Count];
        (landmarks[0], landmarks[^1]) = (240, 80);
        Prediction fused = Fusion.Fuse(Rupees.Empty(0.9999), Found(landmarks));
        Assert.True(fused.Probabilities[0] > 0.9, $"{fused.Probabilities[0]}");
    }

    [Fact]
    public void RetiredNote_WithMoreLandmarksThanTheNoteItIsLike_IsNone()
    {
        int[] landmarks = new int[Rupees.Answers.Count];
        (landmarks[3], landmarks[^1]) = (40, 120);
        Prediction fused = Fusion.Fuse(Rupees.Of(3, 0.99), Found(landmarks));
        Assert.True(fused.None > 0.9, $"{fused.None}");
    }

    private static Verification Found(int[] landmarks) =>
        new(
            landmarks
                .Index()
                .ToDictionary(l => l.Index, l => new FaceSupport(l.Item, l.Item / 2, l.Item / 4)),
            []
        );

    private static Prediction Network((int Place, int Percent, int[]) picture) =>
        Rupees.Of(picture.Place, picture.Percent / 100.0);

    private static Prediction Fuse((int, int, int[]) picture, int[] landmarks) =>
        Fusion.Fuse(Network(picture), Found(landmarks));
}
