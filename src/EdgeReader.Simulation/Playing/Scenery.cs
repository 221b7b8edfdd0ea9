using EdgeReader.Devices.Light;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Scenes;
using EdgeReader.Simulation.People;
using EdgeReader.Simulation.Showing;
using Microsoft.Extensions.Time.Testing;
using OpenCvSharp;

namespace EdgeReader.Simulation.Playing;

/// <summary>
/// One presentation before anybody looks: a person, what is held, and the camera before it. All of
/// it follows from a seed and a number.
/// </summary>
internal sealed class Scenery : IDisposable
{
    /// <summary>Of a frame, pixels.</summary>
    public static readonly Size Frame = new(640, 480);

    private const double UnknownShare = 0.2;

    private readonly Mat _backdrop;

    /// <summary>Sets it up.</summary>
    /// <param name="repertoire">What can be shown.</param>
    /// <param name="seed">Decides everything, together with the number.</param>
    /// <param name="number">Which presentation.</param>
    /// <param name="film">What was drawn of it already; the caller's.</param>
    /// <param name="lamp">Lights what is held; null for none. Stays the caller's.</param>
    public Scenery(IRepertoire repertoire, int seed, int number, Film film, ILamp? lamp = null)
    {
        Random random = Randomness.ForSimulation(seed, number);
        Given = Circumstances.Draw(random);
        Prop =
            random.NextDouble() < UnknownShare
                ? repertoire.DrawUnknown(random)
                : repertoire.DrawKnown(random, Given.Condition == Condition.Folded);
        _backdrop = repertoire.DrawBackdrop(random, Frame);
        Person = new(Given, random);
        int noise = unchecked(seed * 31 + number);
        Camera = new(Person, Prop, _backdrop, Given.FramesASecond, noise, Clock, film, lamp);
    }

    /// <summary>How it is shown.</summary>
    public Circumstances Given { get; }

    /// <summary>What is held.</summary>
    public Prop Prop { get; }

    /// <summary>Who holds it.</summary>
    public Person Person { get; }

    /// <summary>Sees it.</summary>
    public PresentationCamera Camera { get; }

    /// <summary>Its time, and everybody's.</summary>
    public FakeTimeProvider Clock { get; } = new();

    /// <summary>
    /// Whether a reason names something that is really there in the newest frame. That it can't
    /// tell, and wants to see the other side, is true of what is folded.
    /// </summary>
    public bool IsTrue(Reason reason) =>
        Prop.Front is not null
        && Camera.View is { } view
        && (
            Truth.Holds(reason, view, Person.Backlight, Frame, Prop.Ratio)
            || (reason == Reason.Unsure && Prop.Answer is not null && IsFolded)
        );

    private bool IsFolded => Given.Condition == Condition.Folded;

    /// <inheritdoc/>
    public void Dispose()
    {
        Camera.Dispose();
        _backdrop.Dispose();
        Prop.Dispose();
    }
}
