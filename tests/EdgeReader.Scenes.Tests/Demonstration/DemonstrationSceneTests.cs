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
        foreach (Presentation p in _scene.Presentations)
        {
            using Mat lit = At(p, 1.2);
            using Mat dark = At(p, 3.6);
            Assert.True(p.IsDarkAt(p.EnteredAt + TimeSpan.FromSeconds(3.6)));
            Assert.True(Pictures.Brightness(dark) < 15, $"{Pictures.Brightness(dark)}");
            Assert.True(Pictures.Brightness(lit) > 30, $"{Pictures.Brightness(lit)}");
        }
    }

    private Mat At(Presentation presentation, double seconds)
    {
        TimeSpan time = presentation.EnteredAt + TimeSpan.FromSeconds(seconds);
        return _scene.Render((int)Math.Round(time / DemonstrationScene.Interval));
    }
}
