using EdgeReader.Scenes.Demonstration;
using OpenCvSharp;

namespace EdgeReader.Scenes.Tests.Demonstration;

public sealed class DemonstrationSceneTests : IDisposable
{
    private readonly DemonstrationScene _scene = new(Pictures.Cards(), seed: 3, Pictures.Frame);

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void AllSevenCards_AreShownInOrder_OneAfterTheOther()
    {
        Assert.Equal([10, 20, 50, 100, 200, 500, 2000], _scene.Presentations.Select(p => p.Value));
        Assert.All(
            _scene.Presentations.Zip(_scene.Presentations.Skip(1)),
            pair => Assert.True(pair.Second.EnteredAt - pair.First.LeftAt > TimeSpan.FromSeconds(1))
        );
    }

    [Fact]
    public void SameSeed_PlaysTheSame()
    {
        using DemonstrationScene again = new(Pictures.Cards(), seed: 3, Pictures.Frame);
        using DemonstrationScene other = new(Pictures.Cards(), seed: 4, Pictures.Frame);
        using Mat frame = _scene.Render(40);
        using Mat same = again.Render(40);
        using Mat different = other.Render(40);
        Assert.True(Pictures.AreEqual(frame, same));
        Assert.False(Pictures.AreEqual(frame, different));
    }

    [Fact]
    public void DarkStretch_IsDark_AndTheRestIsNot()
    {
        int dark = 0;
        for (int i = 0; i < _scene.FrameCount; i += 5)
        {
            using Mat frame = _scene.Render(i);
            TimeSpan at = _scene.TimeOf(i);
            bool isDark = _scene.Presentations.Any(p =>
                p.EnteredAt <= at && at <= p.LeftAt && p.IsDarkAt(at)
            );
            Assert.InRange(Pictures.Brightness(frame), isDark ? 0 : 30, isDark ? 15 : 255);
            dark += isDark ? 1 : 0;
        }
        Assert.True(dark > 10, $"{dark} dark frames.");
    }
}
