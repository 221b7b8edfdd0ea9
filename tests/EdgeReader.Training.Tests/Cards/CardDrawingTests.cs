using EdgeReader.Recognition.Money;
using EdgeReader.Scenes;
using EdgeReader.Scenes.Notes;
using EdgeReader.Training.Cards;
using OpenCvSharp;

namespace EdgeReader.Training.Tests.Cards;

public class CardDrawingTests
{
    [Fact]
    public void All_Cards_AreThoseThatScenesLoad()
    {
        Assert.Equal(PracticeCards.Values, CardDrawing.All.Select(c => c.Value));
    }

    [Fact]
    public void Notches_AreAsManyAsTheReaderVibratesPulses()
    {
        string folder = Path.Combine(RepositoryRoot.Find(), "models", "currencies");
        Currency rupee = new CurrencyCatalog(folder).Load("INR");
        Assert.Equal(
            rupee.Denominations.Select(d => (d.Value, d.Pulses)),
            CardDrawing.All.Select(c => (c.Value, c.Notches))
        );
    }

    [Theory]
    [MemberData(nameof(CardFixtures.Values), MemberType = typeof(CardFixtures))]
    public void Notches_LieOnTheLowerEdge_ApartAndInsideTheCard(int value)
    {
        CardDrawing card = CardFixtures.Card(value);
        double[] middles =
        [
            .. card
                .Shapes.OfType<Disc>()
                .Where(d => d.Radius == CardDrawing.NotchRadius && d.Centre.Y == card.Height)
                .Select(d => d.Centre.X),
        ];
        Assert.Equal(card.Notches, middles.Length);
        Assert.True(middles[0] > 2 * CardDrawing.NotchRadius);
        Assert.True(middles[^1] < card.Width - 2 * CardDrawing.NotchRadius);
        // A fingertip tells two points apart from about 2 mm on; these are far from that.
        Assert.All(
            middles.Zip(middles.Skip(1)),
            pair => Assert.True(pair.Second - pair.First - 2 * CardDrawing.NotchRadius >= 5)
        );
    }

    [Fact]
    public void Sizes_GrowWithTheValue()
    {
        // As the notes' do: who sorts by length may do so with the cards.
        Assert.Equal(CardDrawing.All, CardDrawing.All.OrderBy(c => c.Width));
        Assert.Distinct(CardDrawing.All.Select(c => c.Width));
        Assert.Distinct(CardDrawing.All.Select(c => c.Look));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnyTwoCards_LookDifferentFromAfar_AlsoUpsideDownAndInGrey(bool grey)
    {
        // A card that takes a tenth of the width of the network's 224 pixels.
        Size grid = new(24, 11);
        Mat[] seen = [.. CardDrawing.All.Select(c => CardFixtures.FromAfar(c, grid, grey))];
        for (int a = 0; a < seen.Length; a++)
        {
            for (int b = a + 1; b < seen.Length; b++)
            {
                string pair = $"{CardDrawing.All[a].Value} and {CardDrawing.All[b].Value}";
                using Mat turned = new();
                Cv2.Rotate(seen[b], turned, RotateFlags.Rotate180);
                Assert.True(Difference(seen[a], seen[b]) > 30, pair);
                Assert.True(Difference(seen[a], turned) > 30, pair + " turned");
            }
        }
        Array.ForEach(seen, picture => picture.Dispose());
    }

    // Mean absolute difference in grey levels.
    private static double Difference(Mat a, Mat b) =>
        Cv2.Norm(a, b, NormTypes.L1) / (a.Total() * a.Channels());
}
