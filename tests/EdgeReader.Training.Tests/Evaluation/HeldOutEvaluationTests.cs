using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation;

namespace EdgeReader.Training.Tests.Evaluation;

public class HeldOutEvaluationTests
{
    private static readonly Photograph First = Note("O1_a");
    private static readonly Photograph Second = Note("O2_b");

    private static readonly TrainingPicture[] Pictures =
    [
        new(PictureKind.Photograph, 0, 0, Photograph: First),
        new(PictureKind.View, 0, 1, Photograph: First),
        new(PictureKind.Photograph, 0, 0, Photograph: Second),
        new(PictureKind.CardScene, 11, 2, Card: 10, Backdrop: Second),
        new(PictureKind.CardScene, 11, 3, Card: 10),
        new(PictureKind.CardScene, 11, 4, IsMeasured: true, Card: 10),
    ];

    private static readonly OriginSplit Split = OriginSplit.Of([First, Second]);

    [Fact]
    public void RowsWithout_AGroup_LeaveOutWhateverShowsOneOfItsPhotographs()
    {
        Assert.Equal([2, 3, 4], HeldOutEvaluation.RowsWithout("O1", Pictures, Split));
        Assert.Equal([0, 1, 4], HeldOutEvaluation.RowsWithout("O2", Pictures, Split));
        Assert.Equal([0, 1, 2, 3, 4], HeldOutEvaluation.RowsWithout(null, Pictures, Split));
    }

    [Fact]
    public void Judge_EachPhotograph_OnceAndByAClassifierThatNeverSawIt()
    {
        var labels = TestLabels.Rupees;
        float[] features = new float[Pictures.Length];
        var judged = HeldOutEvaluation.Judge(
            Pictures,
            Split,
            new(features, 1, [.. Pictures.Select(p => p.Label)], features),
            labels,
            (rows, group) =>
            {
                // The bias tells which training judged: row 0 is the first photograph.
                float[] bias = new float[labels.Names.Count];
                bias[0] = rows.Contains(0) ? 1 : 2;
                return new(new float[bias.Length], bias);
            }
        );
        Assert.Equal(["O1", "O2"], judged.Select(j => j.Group));
        Assert.Equal([2f, 1f], judged.Select(j => j.Logits[0]));
    }

    private static Photograph Note(string origin) =>
        new("", origin, 0, true, origin, "web", origin, 64, 64);
}
