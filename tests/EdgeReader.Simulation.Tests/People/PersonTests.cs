using EdgeReader.Recognition.Decisions;
using EdgeReader.Scenes.Views;
using EdgeReader.Simulation.People;
using EdgeReader.Simulation.Showing;
using OpenCvSharp;

namespace EdgeReader.Simulation.Tests.People;

public class PersonTests
{
    private static readonly Size Frame = new(640, 480);

    [Fact]
    public void Hand_ComesIntoView_AndLeavesIt()
    {
        Person person = With(Condition.Plain);
        Assert.False(IsInside(person.ViewAt(TimeSpan.FromSeconds(0.3), 0)));
        Assert.True(IsInside(person.ViewAt(TimeSpan.FromSeconds(2), 0)));
        person.Leave(TimeSpan.FromSeconds(2));
        Assert.False(IsInside(person.ViewAt(TimeSpan.FromSeconds(4), 0)));
    }

    [Theory]
    [InlineData(Condition.Far, Reason.TooFar)]
    [InlineData(Condition.Near, Reason.TooNear)]
    [InlineData(Condition.Dark, Reason.TooDark)]
    [InlineData(Condition.Glare, Reason.TooBright)]
    [InlineData(Condition.Backlit, Reason.Backlit)]
    [InlineData(Condition.Covered, Reason.Covered)]
    [InlineData(Condition.Shaken, Reason.Moving)]
    [InlineData(Condition.Tilted, Reason.Tilted)]
    public void Trouble_IsTrue_AndMendedWhenItIsNamedOftenEnough(Condition condition, Reason reason)
    {
        Person person = With(condition);
        Assert.True(HoldsWithin(person, reason, 1.5, 2.5));
        foreach (double at in new[] { 2.5, 3.5, 4.5, 5.5 })
        {
            person.Hear(reason, TimeSpan.FromSeconds(at));
        }
        Assert.False(HoldsWithin(person, reason, 8, 9));
    }

    [Fact]
    public void NoteAside_IsBroughtBack()
    {
        Person person = With(Condition.Aside);
        Assert.True(HoldsWithin(person, Reason.MoveLeft, 1.5, 2));
        person.Hear(Reason.MoveLeft, TimeSpan.FromSeconds(2));
        person.Hear(Reason.MoveLeft, TimeSpan.FromSeconds(3));
        Assert.False(HoldsWithin(person, Reason.MoveLeft, 5, 6));
    }

    [Fact]
    public void SamePerson_MovesTheSame()
    {
        TimeSpan at = TimeSpan.FromSeconds(3);
        Assert.Equal(
            With(Condition.Plain).ViewAt(at, 0).Pose,
            With(Condition.Plain).ViewAt(at, 0).Pose
        );
    }

    private static bool HoldsWithin(Person person, Reason reason, double from, double to)
    {
        bool holds = false;
        for (double at = from; at < to; at += 0.02)
        {
            SceneView view = person.ViewAt(TimeSpan.FromSeconds(at), 0);
            holds |= Truth.Holds(reason, view, person.Backlight, Frame, 0.45);
        }
        return holds;
    }

    private static bool IsInside(SceneView view) =>
        view
            .Pose.Corners(Frame, 0.45)
            .Any(c => c.X >= 0 && c.X < Frame.Width && c.Y >= 0 && c.Y < Frame.Height);

    private static Person With(Condition condition) =>
        new(
            Circumstances.Draw(new Random(1)) with
            {
                Condition = condition,
                Severity = 0.7,
                Angle = 0,
                From = 0,
                Compliance = 1,
                ReactionSeconds = 0.5,
            },
            new Random(2)
        );
}
