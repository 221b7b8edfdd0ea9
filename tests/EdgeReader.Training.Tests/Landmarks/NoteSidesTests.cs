using EdgeReader.Recognition.Geometry;
using EdgeReader.Training.Data;
using EdgeReader.Training.Landmarks;
using EdgeReader.Training.Registration;
using EdgeReader.Training.Tests.Registration;

namespace EdgeReader.Training.Tests.Landmarks;

public sealed class NoteSidesTests : IDisposable
{
    private readonly CardPhotographs _photographs = new();

    public void Dispose() => _photographs.Dispose();

    [Fact]
    public void TwoSidesTakenForOneFace_AreTwo_TheMoreFrequentFirst()
    {
        FlatNote[] notes = [.. ((int[])[10, 500, 10, 10, 500]).Select(Flat)];
        var sides = NoteSides.Split(notes);
        Assert.Equal(2, sides.Count);
        Assert.Equal([notes[0], notes[2], notes[3]], sides[0]);
        Assert.Equal([notes[1], notes[4]], sides[1]);
    }

    [Fact]
    public void OneSide_StaysOne()
    {
        FlatNote[] notes = [.. ((int[])[200, 200, 200]).Select(Flat)];
        Assert.Equal(notes, Assert.Single(NoteSides.Split(notes)));
    }

    private FlatNote Flat(int card)
    {
        Photograph photograph = _photographs.AddFlat(card);
        double ratio = (double)photograph.Height / photograph.Width;
        return new(
            photograph,
            Quadrangle.Of(photograph.Width, photograph.Height),
            ratio,
            Face: 0,
            Inliers: 100,
            RegistrationMethod.Whole
        );
    }
}
