using EdgeReader.Scenes.Views;
using EdgeReader.Simulation.Showing;

namespace EdgeReader.Simulation.People;

/// <summary>
/// A hand that trembles, what it holds, and the light on that: quantities that go where they are
/// sent, each in its own time.
/// </summary>
internal sealed class Hand
{
    private const double Usual = 0.75;
    private const double ComesWithin = 0.12;
    private const double ShakeHertz = 3;

    private readonly Circumstances _given;
    private readonly double _phase;
    private double _speed;
    private (double X, double Y) _last;

    /// <summary>Is out of view still.</summary>
    /// <param name="given">How it comes to hold something.</param>
    /// <param name="random">Decides what else there is to decide.</param>
    public Hand(Circumstances given, Random random)
    {
        _given = given;
        _phase = random.NextDouble() * 2 * Math.PI;
        (double sine, double cosine) = Math.SinCos(given.From);
        double hard = given.Severity;
        double Of(Condition condition, double usual, double mild, double severe) =>
            given.Condition == condition ? mild + (severe - mild) * hard : usual;

        Width = new(Of(Condition.Far, Of(Condition.Near, Usual, 1.1, 1.7), 0.36, 0.14));
        double aside = Of(Condition.Aside, 0, 0.3, 0.75) * Width.Value;
        X = new(0.5 + 1.3 * cosine, ComesWithin) { Target = 0.5 + aside * cosine };
        Y = new(0.5 + 1.6 * sine, ComesWithin) { Target = 0.5 + aside * sine };
        Tilt = new(Of(Condition.Tilted, (random.NextDouble() - 0.5) * 0.5, 0.6, 1));
        Exposure = new(given.Light.Exposure + Of(Condition.Dark, 0, -2, -5));
        Glare = new(Of(Condition.Glare, 0, 0.5, 1));
        Backlight = new(Of(Condition.Backlit, 0, 0.4, 0.85));
        Cover = new(Of(Condition.Covered, random.Next(3) == 0 ? 0.2 : 0, 0.5, 1));
        Shake = new(Of(Condition.Shaken, 0, 0.02, 0.08));
        _last = (X.Value, Y.Value);
    }

    /// <summary>The thing's middle, in shares of the frame's width.</summary>
    public Quantity X { get; }

    /// <summary>The same of its height.</summary>
    public Quantity Y { get; }

    /// <summary>Of the thing, in shares of the frame's.</summary>
    public Quantity Width { get; }

    /// <summary>How slanted it is, radians.</summary>
    public Quantity Tilt { get; }

    /// <summary>Of the camera, in stops.</summary>
    public Quantity Exposure { get; }

    /// <summary>A lamp's reflection, 0 (none) to 1.</summary>
    public Quantity Glare { get; }

    /// <summary>How dark the thing is against what is behind it, 0 (not) to 1.</summary>
    public Quantity Backlight { get; }

    /// <summary>How far fingers lie over it, 0 (hardly) to 1.</summary>
    public Quantity Cover { get; }

    /// <summary>How far it is shaken, in shares of the frame.</summary>
    public Quantity Shake { get; }

    /// <summary>Sends it out of view, the way that it came.</summary>
    public void GoAway()
    {
        (double sine, double cosine) = Math.SinCos(_given.From);
        (X.Target, Y.Target) = (0.5 + 2.2 * cosine, 0.5 + 2.8 * sine);
    }

    /// <summary>Lets a step of time pass.</summary>
    /// <param name="time">Seconds, after the step.</param>
    /// <param name="step">Seconds, greater than 0.</param>
    public void Pass(double time, double step)
    {
        Quantity[] all = [X, Y, Width, Tilt, Exposure, Glare, Backlight, Cover, Shake];
        foreach (Quantity quantity in all)
        {
            quantity.Pass(step);
        }
        (double x, double y) = Place(time);
        _speed = Math.Sqrt(Math.Pow(x - _last.X, 2) + Math.Pow(y - _last.Y, 2)) / step;
        _last = (x, y);
    }

    /// <summary>How it looks.</summary>
    /// <param name="time">Seconds.</param>
    /// <param name="noiseSeed">Which noise.</param>
    public SceneView ViewAt(double time, int noiseSeed)
    {
        bool isDim = Exposure.Value < -2;
        double exposureSeconds = isDim ? 0.04 : 0.012;
        (double x, double y) = Place(time);
        Pose pose = new(
            x,
            y,
            Width.Value * (1 + 0.04 * Wave(0.4, time)),
            _given.Angle + 0.08 * Wave(0.3, time),
            Tilt.Value,
            -Tilt.Value / 2,
            0.03,
            1.3
        );
        return new(
            pose,
            _given.Light with
            {
                Exposure = Exposure.Value,
                Glare = Glare.Value,
                SpotX = x,
                SpotY = y,
            },
            new Lens
            {
                MotionBlur = Math.Min(0.15, _speed * exposureSeconds),
                MotionAngle = Math.PI * (0.5 + 0.5 * Wave(0.1, time)),
                // A lens of fixed focus: what is larger than the frame is too near for it.
                FocusBlur = Math.Clamp((Width.Value - 1) * 0.018, 0, 0.03),
                Noise = isDim ? 8 : 2,
            },
            [
                .. _given.Fingers.Select(f =>
                    f with
                    {
                        Length = Math.Max(0.05, (f.Length + 0.25) * Cover.Value),
                        Thickness = f.Thickness * (0.6 + 0.8 * Cover.Value),
                    }
                ),
            ],
            noiseSeed
        );
    }

    private (double X, double Y) Place(double time) =>
        (
            X.Value
                + _given.Tremor * (Wave(0.9, time) + 0.3 * Wave(9, time))
                + Shake.Value * Wave(ShakeHertz, time),
            Y.Value
                + _given.Tremor * (Wave(1.3, time) + 0.3 * Wave(8, time))
                + Shake.Value * Wave(1.17 * ShakeHertz, time)
        );

    private double Wave(double hertz, double time) =>
        Math.Sin(2 * Math.PI * hertz * time + _phase * hertz);
}
