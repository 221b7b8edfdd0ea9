using EdgeReader.Scenes.Views;
using EdgeReader.Training.Registration;
using OpenCvSharp;

namespace EdgeReader.Training.Tests.Registration;

public sealed class NoteRegistrationTests : IDisposable
{
    private static readonly Pose Level = new(0.5, 0.5, 0.7, 0, 0, 0, 0);

    private readonly CardPhotographs _photographs = new();

    public NoteRegistrationTests()
    {
        for (int i = 0; i < 4; i++)
        {
            _photographs.AddFlat(100);
        }
    }

    public void Dispose() => _photographs.Dispose();

    [Fact]
    public void Run_FlatPictures_AreTakenWholeAndUpright()
    {
        IReadOnlyList<FlatNote> notes = Run();
        Assert.Equal(_photographs.All, notes.Select(n => n.Photograph));
        Assert.All(notes, n => AssertNear(Corners(n.Photograph.Width, n.Photograph.Height), n, 6));
    }

    [Theory]
    [InlineData(0.5, 0.5, 0.7, 0, 0, 0)]
    [InlineData(0.45, 0.55, 0.6, 0.5, 0.3, -0.2)]
    [InlineData(0.55, 0.5, 0.55, 2.9, -0.2, 0.4)]
    public void Run_CardInAView_IsFoundToAFewPixels(
        double x,
        double y,
        double width,
        double angle,
        double tiltX,
        double tiltY
    )
    {
        Pose pose = new(x, y, width, angle, tiltX, tiltY, 0);
        var (photograph, corners) = _photographs.AddView(100, pose);
        FlatNote note = Assert.Single(Run(), n => n.Photograph == photograph);
        AssertNear(corners, note, 8);
        using Mat flat = note.Rectify(200);
        Assert.Equal(200, flat.Width);
    }

    [Fact]
    public void Run_AnotherDesign_IsLeftOut()
    {
        var (other, _) = _photographs.AddView(20, Level);
        Assert.DoesNotContain(Run(), n => n.Photograph == other);
    }

    private IReadOnlyList<FlatNote> Run()
    {
        NoteRegistration registration = new(_photographs.All);
        ProgressLine progress = new(
            "Flat notes",
            "photographs",
            registration.Total,
            0,
            TextWriter.Null,
            terminal: false,
            TimeProvider.System
        );
        return registration.Run(progress, TestContext.Current.CancellationToken);
    }

    private static Point2f[] Corners(float width, float height) =>
        [new(0, 0), new(width, 0), new(width, height), new(0, height)];

    private static void AssertNear(Point2f[] expected, FlatNote note, double pixels)
    {
        double worst = expected.Zip(note.Corners, (e, c) => e.DistanceTo(c)).Max();
        Assert.True(worst <= pixels, $"{note.Method}: a corner is {worst:F1} pixels off.");
    }
}
