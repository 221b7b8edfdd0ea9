using EdgeReader.Scenes.Notes;
using OpenCvSharp;

namespace EdgeReader.Scenes.Tests.Notes;

public class FoldingTests
{
    private static readonly Size Note = new(400, 160);

    [Fact]
    public void Hide_AnySeed_LeavesAPartOfTheNoteItself()
    {
        using Mat note = Ramp(Scalar.Black);
        for (int seed = 0; seed < 40; seed++)
        {
            using Mat part = Folding.Hide(note, new Random(seed));
            Assert.InRange(part.Total() / (double)note.Total(), 0.45, 0.86);
            // Each column of the ramp says where it came from.
            int first = part.At<Vec3b>(0, 0).Item1;
            int last = part.At<Vec3b>(0, part.Width - 1).Item1;
            Assert.InRange(last - first, 255 * (part.Width - 2) / Note.Width - 1, 255);
        }
    }

    [Fact]
    public void Over_AnySeed_ShowsTheOtherSidesFarEndTheRightWayRound()
    {
        using Mat front = Ramp(Scalar.Black);
        using Mat back = Ramp(new Scalar(255, 0, 0));
        for (int seed = 0; seed < 40; seed++)
        {
            using Mat seen = Folding.Over(front, back, new Random(seed));
            Assert.InRange(seen.Width, Note.Width / 2, Note.Width * 7 / 8 + 1);
            // Blue is the back: it is at one end of what is seen, and rises there as it is read.
            bool right = seen.At<Vec3b>(5, seen.Width - 2).Item0 > 128;
            int folded = Note.Width - seen.Width;
            int at = right ? seen.Width - folded + 3 : 2;
            Vec3b near = seen.At<Vec3b>(5, at);
            Vec3b far = seen.At<Vec3b>(5, at + folded - 6);
            Assert.True(near.Item0 > 128 && far.Item0 > 128);
            Assert.True(far.Item1 >= near.Item1);
            // The front's right end, folded over, shows the back's left end: the dark one.
            Assert.True(right ? near.Item1 < 20 : far.Item1 > 150);
        }
    }

    /// <summary>Green rises from the left to the right end.</summary>
    private static Mat Ramp(Scalar colour)
    {
        Mat note = new(Note, MatType.CV_8UC3, colour);
        for (int x = 0; x < Note.Width; x++)
        {
            Scalar column = new(colour.Val0, 255.0 * x / Note.Width, 0);
            Cv2.Line(note, new Point(x, 0), new Point(x, Note.Height), column);
        }
        return note;
    }
}
