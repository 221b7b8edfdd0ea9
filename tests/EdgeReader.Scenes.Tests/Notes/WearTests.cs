using EdgeReader.Scenes.Notes;
using OpenCvSharp;

namespace EdgeReader.Scenes.Tests.Notes;

public class WearTests
{
    private static readonly Size Note = new(440, 190);

    [Fact]
    public void Apply_SameSeed_GivesTheSameWear_AndAnotherGivesOther()
    {
        using Mat one = Worn(1);
        using Mat again = Worn(1);
        using Mat other = Worn(2);
        Assert.True(Pictures.AreEqual(one, again));
        Assert.False(Pictures.AreEqual(one, other));
    }

    [Fact]
    public void Apply_ManySeeds_ChangesANoteButLeavesItReadable()
    {
        using Mat before = Striped();
        for (int seed = 0; seed < 60; seed++)
        {
            using Mat worn = Worn(seed);
            Assert.Equal(before.Size(), worn.Size());
            // The stripes are 160 grey levels apart; most of that is left.
            using Mat grey = worn.CvtColor(ColorConversionCodes.BGR2GRAY);
            Cv2.MeanStdDev(grey, out _, out Scalar deviation);
            Assert.InRange(deviation.Val0, 20, 110);
        }
    }

    [Fact]
    public void Tear_AnySeed_TakesACornerAndLeavesMost()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            using Mat mask = Wear.Tear(Note, new Random(seed));
            double left = (double)Cv2.CountNonZero(mask) / (Note.Width * Note.Height);
            Assert.InRange(left, 0.75, 0.9999);
        }
    }

    private static Mat Worn(int seed)
    {
        Mat note = Striped();
        Wear.Apply(note, new Random(seed));
        return note;
    }

    private static Mat Striped()
    {
        Mat note = new(Note, MatType.CV_8UC3, Scalar.All(60));
        for (int x = 0; x < Note.Width; x += 20)
        {
            Cv2.Rectangle(note, new Rect(x, 0, 10, Note.Height), Scalar.All(220), -1);
        }
        return note;
    }
}
