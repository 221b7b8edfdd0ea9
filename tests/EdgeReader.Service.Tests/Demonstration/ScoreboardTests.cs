using EdgeReader.Scenes.Demonstration;
using EdgeReader.Scenes.Notes;
using EdgeReader.Service.Demonstration;
using OpenCvSharp;

namespace EdgeReader.Service.Tests.Demonstration;

public sealed class ScoreboardTests : IDisposable
{
    private readonly DemonstrationScene _scene = new(
        PracticeCards.Load(Path.Combine(AppContext.BaseDirectory, "practice-cards")),
        seed: 1,
        new Size(160, 120)
    );
    private readonly Scoreboard _board;

    public ScoreboardTests() => _board = new(new TimelineSource(new SceneTimeline(_scene)));

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void EveryCardOnce_IsPerfect()
    {
        AnnounceAll();
        Assert.True(_board.IsPerfect);
        Assert.Equal("shown 7, announced 7, wrong 0, median answer time 0.50 s", _board.Summary());
    }

    [Fact]
    public void NothingSaid_IsNotPerfect()
    {
        Assert.False(_board.IsPerfect);
        Assert.Equal("shown 7, announced 0, wrong 0, no answer", _board.Summary());
    }

    [Theory]
    [InlineData(500, true, 3.0)] // another value
    [InlineData(10, true, 3.0)] // the same again
    [InlineData(10, false, 0.5)] // money for a card
    [InlineData(10, true, -0.5)] // before it was shown
    public void AnythingElse_IsWrong(int value, bool practice, double seconds)
    {
        AnnounceAll();
        Announce(_scene.Presentations[0], value, practice, seconds);
        Assert.False(_board.IsPerfect);
        Assert.Contains("announced 8, wrong 1", _board.Summary());
    }

    [Fact]
    public void Reason_IsNoWrongValue()
    {
        AnnounceAll();
        Announce(_scene.Presentations[0], value: null, practice: false, 3);
        Assert.True(_board.IsPerfect);
        Assert.EndsWith("reasons given 1", _board.Summary());
    }

    private void AnnounceAll()
    {
        foreach (Presentation presentation in _scene.Presentations)
        {
            Announce(presentation, presentation.Value, practice: true, 0.5);
        }
    }

    private void Announce(Presentation shown, int? value, bool practice, double seconds)
    {
        TimeSpan later = TimeSpan.FromSeconds(seconds);
        _board.Begun(new(shown.EnteredAt + later, "", value, practice, "", 1, later));
    }
}
