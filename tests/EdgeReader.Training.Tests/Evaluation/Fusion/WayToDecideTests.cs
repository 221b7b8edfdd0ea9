using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.Fusion;

namespace EdgeReader.Training.Tests.Evaluation.Fusion;

public class WayToDecideTests
{
    private static readonly AnswerSet Answers = TestLabels.Rupees.Answers;

    [Fact]
    public void Compare_WitnessesThatContradictEachOther_AgreeOnNothing()
    {
        WitnessedPicture[] pictures =
        [
            .. Clear(),
            Shows("INR_10_old", "INR_10_old", ("INR_500_new", 60)),
        ];
        Dictionary<string, WayToDecide> ways = Compare(pictures);
        WayToDecide landmarks = ways.Values.Single(w => w.Name.StartsWith("landmarks"));
        WayToDecide both = ways.Values.Single(w => w.Name.StartsWith("network's"));
        Assert.Equal((4, 3, 1), (landmarks.Notes, landmarks.Right, landmarks.Wrong));
        Assert.Equal((4, 3, 0), (both.Notes, both.Right, both.Wrong));
    }

    [Fact]
    public void Compare_LandmarksOfRetiredMoney_AnnounceNothing()
    {
        WitnessedPicture[] pictures = [.. Clear(), Shows("none", "INR_100_old", ("none", 80))];
        Assert.All(
            Compare(pictures).Values.Where(w => !w.Name.StartsWith("network alone")),
            w => Assert.Equal((2, 0), (w.Nothing, w.Announced))
        );
    }

    [Fact]
    public void Compare_FewLandmarks_AreNotEnoughAlone()
    {
        WitnessedPicture[] pictures =
        [
            .. Clear(),
            Shows("INR_20_old", "INR_20_old", ("INR_20_old", 5)),
        ];
        WayToDecide alone = Compare(pictures).Values.Single(w => w.Name.StartsWith("landmarks"));
        Assert.Equal((4, 3, 0), (alone.Notes, alone.Right, alone.Wrong));
    }

    private static Dictionary<string, WayToDecide> Compare(WitnessedPicture[] pictures)
    {
        DecisionFit fit = DecisionFit.Of(pictures);
        return WayToDecide.Compare(pictures, _ => fit).ToDictionary(w => w.Name);
    }

    private static IEnumerable<WitnessedPicture> Clear() =>
        [
            Shows("INR_10_old", "INR_10_old", ("INR_10_old", 80)),
            Shows("INR_50_new", "INR_50_new", ("INR_50_new", 90)),
            Shows("INR_500_new", "INR_500_new", ("INR_500_new", 70)),
            Shows("none", "none"),
        ];

    private static WitnessedPicture Shows(
        string truth,
        string network,
        params (string Label, int Landmarks)[] found
    )
    {
        var labels = TestLabels.Rupees;
        float[] logits = new float[labels.Names.Count];
        logits[labels.IndexOf(network)] = 12;
        PictureSource source = new("name", "group", "origin", "kind", truth, false);
        LabelledLogits look = new(source, PlaceOf(truth), logits, Answers);
        return new(
            new(look, look),
            new(
                found.ToDictionary(
                    f => PlaceOf(f.Label),
                    f => new FaceSupport(f.Landmarks, f.Landmarks, 10)
                ),
                []
            )
        );

        int PlaceOf(string label) => labels.AnswerOf(labels.IndexOf(label));
    }
}
