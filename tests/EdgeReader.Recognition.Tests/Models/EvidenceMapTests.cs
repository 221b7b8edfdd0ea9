using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using OpenCvSharp;

namespace EdgeReader.Recognition.Tests.Models;

public class EvidenceMapTests
{
    private static readonly int None = Rupees.Labels.Count - 1;

    [Fact]
    public void Strongest_NoteInACorner_IsASquareThere()
    {
        EvidenceMap map = Map(7, (Rupees.Labels.ToList().IndexOf("INR_500_new"), 0, 6, 8));
        Rect square = map.Strongest(Rupees.Answers, new Size(640, 480));
        Assert.Equal(new Rect(640 - 336, 0, 336, 336), square);
    }

    [Fact]
    public void Strongest_NothingAnywhere_IsTheMiddle()
    {
        Rect square = Map(7).Strongest(Rupees.Answers, new Size(480, 640));
        Assert.Equal(new Rect(72, 152, 336, 336), square);
    }

    [Fact]
    public void Strongest_CellThatIsSurelyNone_DoesNotPull()
    {
        EvidenceMap map = Map(7, (None, 3, 0, 30), (0, 3, 6, 12));
        Assert.True(map.Strongest(Rupees.Answers, new Size(700, 400)).X > 300);
    }

    [Fact]
    public void Strongest_AnyEvidenceAndAnyPicture_LiesWithinIt()
    {
        Gen<float[]> evidence = Gen.Choose(-5000, 5000)
            .Select(i => i / 100f)
            .ArrayOf(Rupees.Labels.Count * 9);
        Gen<int> side = Gen.Choose(1, 5000);
        Prop.ForAll(
                evidence.ToArbitrary(),
                side.ToArbitrary(),
                side.ToArbitrary(),
                (values, width, height) =>
                {
                    Size picture = new(width, height);
                    Rect square = new EvidenceMap(values, 3).Strongest(Rupees.Answers, picture);
                    return square.Width == square.Height
                        && square.Width >= 1
                        && square.X >= 0
                        && square.Y >= 0
                        && square.Right <= width
                        && square.Bottom <= height;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Constructor_ValuesThatAreNoMap_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new EvidenceMap(new float[50], 7));
        Assert.Throws<ArgumentException>(() => new EvidenceMap([], 7));
        Assert.Throws<ArgumentException>(() => new EvidenceMap([float.NaN], 1));
    }

    private static EvidenceMap Map(
        int side,
        params (int Label, int Row, int Column, float Value)[] cells
    )
    {
        float[] values = new float[Rupees.Labels.Count * side * side];
        foreach ((int label, int row, int column, float value) in cells)
        {
            values[(label * side + row) * side + column] = value;
        }
        return new(values, side);
    }
}
