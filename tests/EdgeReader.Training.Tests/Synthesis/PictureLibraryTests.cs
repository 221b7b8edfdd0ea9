using EdgeReader.Training.Data;
using EdgeReader.Training.Synthesis;

namespace EdgeReader.Training.Tests.Synthesis;

public sealed class PictureLibraryTests : IDisposable
{
    private readonly DrawnPhotographs _photographs = new();

    public void Dispose() => _photographs.Dispose();

    [Fact]
    public void Load_WithoutAnOrigin_HoldsNothingOfIt()
    {
        Photograph[] learnt = [.. _photographs.All.Where(p => p.Origin != "O2_other")];
        using PictureLibrary library = Libraries.Of(learnt);
        Assert.All(library.Notes.Keys, key => Assert.Equal("O1_one", key.Origin));
        Assert.Equal(TestLabels.Rupees.Designs.Count, library.Notes.Count);
    }

    [Fact]
    public void Load_EachKindOfPicture_GoesWhereItBelongs()
    {
        using PictureLibrary library = Libraries.Of(_photographs.All);
        Assert.Equal(3, library.Backdrops.Count);
        Assert.Equal(3, library.OtherMoney.Count);
        // Other money of a note's proportions fills its picture: it can be laid into scenes.
        Assert.All(library.OtherMoney, money => Assert.NotNull(money.Flat));
        Assert.Equal(TestLabels.Rupees.Cards.Count, library.Cards.Count);
        Assert.All(library.Notes.Values.SelectMany(n => n), note => Assert.NotNull(note.Flat));
    }
}
