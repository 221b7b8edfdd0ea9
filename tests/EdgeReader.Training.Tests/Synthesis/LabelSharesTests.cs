using EdgeReader.Training.Data;
using EdgeReader.Training.Synthesis;

namespace EdgeReader.Training.Tests.Synthesis;

public sealed class LabelSharesTests : IDisposable
{
    private const int Draws = 20_000;

    private readonly DrawnPhotographs _photographs = new();

    public void Dispose() => _photographs.Dispose();

    [Fact]
    public void DrawLabel_BalancesTheValues_NotTheirDesigns()
    {
        using PictureLibrary library = Libraries.Of(_photographs.All);
        ModelLabels labels = TestLabels.Rupees;
        LabelShares shares = new(library);
        Random random = new(1);
        int[] counts = new int[labels.Names.Count];
        for (int i = 0; i < Draws; i++)
        {
            counts[shares.DrawLabel(random)]++;
        }
        double one = counts[labels.IndexOf("INR_200_new")];
        // A value with two designs: half as much again, shared among both.
        Assert.InRange(counts[labels.IndexOf("INR_50_old")] / one, 0.7, 0.8);
        Assert.InRange(counts[labels.IndexOf("INR_50_new")] / one, 0.7, 0.8);
        Assert.InRange(counts[labels.None] / one, 3, 3.4);
    }

    [Fact]
    public void DrawOrigin_TheDiligentPhotographer_IsCapped()
    {
        Photograph[] learnt =
        [
            .. Enumerable.Repeat(_photographs.All[0], 400),
            .. Enumerable.Repeat(_photographs.All[TestLabels.Rupees.Designs.Count], 10),
        ];
        Assert.Equal(["O1_one", "O2_other"], learnt.Select(p => p.Origin).Distinct());
        using PictureLibrary library = PictureLibrary.Load(
            learnt,
            [],
            Libraries.NoCards,
            TestLabels.Rupees
        );
        LabelShares shares = new(library);
        Random random = new(1);
        int few = Enumerable.Range(0, Draws).Count(_ => shares.DrawOrigin(0, random)[1] == '2');
        // (10 / 150)^0.6 against 1: many times its share of the photographs, 10 / 410.
        Assert.InRange((double)few / Draws, 0.14, 0.19);
    }
}
