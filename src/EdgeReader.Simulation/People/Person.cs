using EdgeReader.Recognition.Decisions;
using EdgeReader.Scenes.Views;
using EdgeReader.Simulation.Showing;

namespace EdgeReader.Simulation.People;

/// <summary>
/// Somebody who can't see what the camera sees: brings a thing before it, holds it with a hand
/// that trembles, and does what is said, after a while and not always.
/// </summary>
public sealed class Person
{
    /// <summary>The view is empty until then; the hand comes in.</summary>
    public static readonly TimeSpan Comes = TimeSpan.FromSeconds(0.6);

    private const double Step = 0.01;
    private const double Usual = 0.75;
    private const double ComesWithin = 0.12;
    private const double ShakeHertz = 3;

    private readonly Circumstances _given;
    private readonly Random _random;
    private readonly Quantity _x;
    private readonly Quantity _y;
    private readonly Quantity _width;
    private readonly Quantity _tilt;
    private readonly Quantity _exposure;
    private readonly Quantity _glare;
    private readonly Quantity _backlight;
    private readonly Quantity _cover;
    private readonly Quantity _shake;
    private readonly List<(double At, Reason Said)> _heard = [];
    private readonly double _phase;
    private double _time;
    private double _speed;
    private (double X, double Y) _last;
    private double? _leaves;

    /// <summary>Stands there with empty hands in view.</summary>
    /// <param name="given">How it comes to hold something.</param>
    /// <param name="random">Decides what else there is to decide.</param>
    public Person(Circumstances given, Random random)
    {
        _given = given;
        _random = random;
        _phase = random.NextDouble() * 2 * Math.PI;
        (double sine, double cosine) = Math.SinCos(given.From);
        double hard = given.Severity;
        double Of(Condition condition, double usual, double mild, double severe) =>
            given.Condition == condition ? mild + (severe - mild) * hard : usual;

        _width = new(Of(Condition.Far, Of(Condition.Near, Usual, 1.1, 1.7), 0.36, 0.14));
        double aside = Of(Condition.Aside, 0, 0.3, 0.75) * _width.Value;
        _x = new(0.5 + 1.3 * cosine, ComesWithin) { Target = 0.5 + aside * cosine };
        _y = new(0.5 + 1.6 * sine, ComesWithin) { Target = 0.5 + aside * sine };
        _tilt = new(Of(Condition.Tilted, (random.NextDouble() - 0.5) * 0.5, 0.6, 1));
        _exposure = new(given.Light.Exposure + Of(Condition.Dark, 0, -2, -5));
        _glare = new(Of(Condition.Glare, 0, 0.5, 1));
        _backlight = new(Of(Condition.Backlit, 0, 0.4, 0.85));
        _cover = new(Of(Condition.Covered, random.Next(3) == 0 ? 0.2 : 0, 0.5, 1));
        _shake = new(Of(Condition.Shaken, 0, 0.02, 0.08));
        _last = (_x.Value, _y.Value);
    }

    /// <summary>Hears something.</summary>
    /// <param name="reason">What is said; it takes a while until the hand moves.</param>
    /// <param name="at">When it begins.</param>
    public void Hear(Reason reason, TimeSpan at)
    {
        if (_random.NextDouble() < _given.Compliance)
        {
            _heard.Add((at.TotalSeconds + _given.ReactionSeconds, reason));
        }
    }

    /// <summary>Takes it away again.</summary>
    public void Leave(TimeSpan at) => _leaves ??= at.TotalSeconds;

    /// <summary>Whether the note was turned over an odd number of times.</summary>
    public bool ShowsBack { get; private set; }

    /// <summary>How dark the thing is against what is behind it, 0 (not) to 1.</summary>
    public double Backlight => _backlight.Value;

    /// <summary>How it looks at a time, which must not fall.</summary>
    /// <param name="at">On the camera's axis.</param>
    /// <param name="noiseSeed">Which noise.</param>
    public SceneView ViewAt(TimeSpan at, int noiseSeed)
    {
        while (_time < at.TotalSeconds)
        {
            Pass();
        }
        bool isDim = _exposure.Value < -2;
        double exposureSeconds = isDim ? 0.04 : 0.012;
        (double x, double y) = Place();
        Pose pose = new(
            x,
            y,
            _width.Value * (1 + 0.04 * Wave(0.4)),
            _given.Angle + 0.08 * Wave(0.3),
            _tilt.Value,
            -_tilt.Value / 2,
            0.03,
            1.3
        );
        return new(
            pose,
            _given.Light with
            {
                Exposure = _exposure.Value,
                Glare = _glare.Value,
                SpotX = x,
                SpotY = y,
            },
            new Lens
            {
                MotionBlur = Math.Min(0.15, _speed * exposureSeconds),
                MotionAngle = Math.PI * (0.5 + 0.5 * Wave(0.1)),
                // A lens of fixed focus: what is larger than the frame is too near for it.
                FocusBlur = Math.Clamp((_width.Value - 1) * 0.018, 0, 0.03),
                Noise = isDim ? 8 : 2,
            },
            [
                .. _given.Fingers.Select(f =>
                    f with
                    {
                        Length = Math.Max(0.05, (f.Length + 0.25) * _cover.Value),
                        Thickness = f.Thickness * (0.6 + 0.8 * _cover.Value),
                    }
                ),
            ],
            noiseSeed
        );
    }

    private void Pass()
    {
        _time += Step;
        foreach ((_, Reason said) in _heard.Where(h => h.At <= _time).ToList())
        {
            Act(said);
        }
        _heard.RemoveAll(h => h.At <= _time);
        if (_time < Comes.TotalSeconds)
        {
            return;
        }
        if (_time >= _leaves)
        {
            (double sine, double cosine) = Math.SinCos(_given.From);
            (_x.Target, _y.Target) = (0.5 + 2.2 * cosine, 0.5 + 2.8 * sine);
        }
        Quantity[] all = [_x, _y, _width, _tilt, _exposure, _glare, _backlight, _cover, _shake];
        foreach (Quantity quantity in all)
        {
            quantity.Pass(Step);
        }
        (double x, double y) = Place();
        _speed = Math.Sqrt(Math.Pow(x - _last.X, 2) + Math.Pow(y - _last.Y, 2)) / Step;
        _last = (x, y);
    }

    private void Act(Reason said)
    {
        double much = 0.7 + 0.6 * _random.NextDouble();
        switch (said)
        {
            case Reason.TooFar:
                _width.Target = Math.Min(1.2, _width.Target * (1 + 0.5 * much));
                break;
            case Reason.TooNear or Reason.Blurred:
                _width.Target /= 1 + 0.4 * much;
                break;
            case Reason.MoveLeft:
                _x.Target -= 0.22 * much;
                break;
            case Reason.MoveRight:
                _x.Target += 0.22 * much;
                break;
            case Reason.MoveUp:
                _y.Target -= 0.22 * much;
                break;
            case Reason.MoveDown:
                _y.Target += 0.22 * much;
                break;
            case Reason.TooDark:
                _exposure.Target = Math.Min(0, _exposure.Target + 2.5 * much);
                break;
            case Reason.TooBright:
                _glare.Target *= 0.2;
                break;
            case Reason.Backlit:
                _backlight.Target *= 0.2;
                break;
            case Reason.Moving:
                _shake.Target *= 0.25;
                break;
            case Reason.Tilted:
                _tilt.Target *= 0.3;
                break;
            case Reason.Covered:
                _cover.Target *= 0.35;
                break;
            case Reason.Unsure:
                ShowsBack = !ShowsBack;
                _tilt.Target *= 0.6;
                _cover.Target *= 0.7;
                break;
        }
    }

    private (double X, double Y) Place() =>
        (
            _x.Value
                + _given.Tremor * (Wave(0.9) + 0.3 * Wave(9))
                + _shake.Value * Wave(ShakeHertz),
            _y.Value
                + _given.Tremor * (Wave(1.3) + 0.3 * Wave(8))
                + _shake.Value * Wave(1.17 * ShakeHertz)
        );

    private double Wave(double hertz) => Math.Sin(2 * Math.PI * hertz * _time + _phase * hertz);
}
