using EdgeReader.Training.Cards;

namespace EdgeReader.Training.Tests.Cards;

public class StrokeFontTests
{
    [Theory]
    [InlineData("2000")]
    [InlineData("PRACTICE CARD")]
    [InlineData("NOT MONEY")]
    public void Draw_Text_StaysInItsBoxAboutTheMiddle(string text)
    {
        const double Height = 12;
        double width = StrokeFont.WidthOf(text, Height);
        Millimetres[] points =
        [
            .. StrokeFont
                .Draw(text, new(100, 50), Height, 1, 0)
                .Cast<Stroke>()
                .SelectMany(s => s.Points),
        ];
        Assert.All(
            points,
            p => Assert.InRange(p.X, 100 - width / 2 - 1e-9, 100 + width / 2 + 1e-9)
        );
        Assert.Equal(50 - Height / 2, points.Min(p => p.Y), 1e-9);
        Assert.Equal(50 + Height / 2, points.Max(p => p.Y), 1e-9);
    }
}
