using EdgeReader.Scenes.Views;
using OpenCvSharp;

namespace EdgeReader.Scenes.Demonstration;

/// <summary>
/// One card's visit in a demonstration: it enters, drifts, is blurred by motion, lies under
/// fingers or is too dark for a while, and is taken away. A pure function of time.
/// </summary>
public sealed class Presentation
{
    // A card is whole and lit for at least so long, or it is held farther away.
    private const double WholeSeconds = 2;

    // Less of a card than this part of the frame is no sight of it.
    private const double SmallestSight = 1 / 2000.0;

    private readonly Course _course;
    private readonly TimeSpan _begins;
    private readonly Size _frame;
    private readonly double _ratio;
    private readonly double _side;
    private readonly double _awaySide;
    private readonly double _angle;
    private readonly double _width;
    private readonly double _tilt;
    private readonly double _tremor;
    private readonly IReadOnlyList<Finger> _fingers;
    private readonly Light _light;
    private readonly double _shake;

    internal Presentation(
        int value,
        double ratio,
        Course course,
        TimeSpan begins,
        Size frame,
        Random random
    )
    {
        Value = value;
        _course = course;
        _begins = begins;
        _frame = frame;
        _ratio = ratio;
        _side = random.Between(0, 2 * Math.PI);
        _awaySide = random.Between(0, 2 * Math.PI);
        _angle = random.Between(-0.5, 0.5) + (random.Chance(0.5) ? Math.PI : 0);
        _width = random.Between(0.55, 0.85);
        _tilt = random.Between(-0.3, 0.3);
        _tremor = random.Between(0, 2 * Math.PI);
        _shake = random.Between(0, Math.PI);
        _fingers = course.Grips ? Fist(_angle, random) : SceneSampler.Hand(random);
        _light = new()
        {
            Exposure = random.Between(-0.4, 0.2),
            Red = random.Between(0.9, 1.1),
            Blue = random.Between(0.9, 1.1),
            Direction = random.Between(0, 2 * Math.PI),
            Gradient = random.Between(0, 0.4),
        };
        TimeSpan[] times = [.. DemonstrationScene.TimesBetween(begins, begins + course.Length)];
        int enough = (int)Math.Ceiling(WholeSeconds / DemonstrationScene.Interval.TotalSeconds);
        while (times.Count(t => IsWholeAt(t) && !IsDarkAt(t)) < enough)
        {
            _width *= 0.95;
        }
        EnteredAt = times.First(IsSeenAt);
        LeftAt = times.Last(IsSeenAt);
    }

    /// <summary>The value on the card.</summary>
    public int Value { get; }

    /// <summary>Time of the first frame that shows any of the card, on the scene's axis.</summary>
    public TimeSpan EnteredAt { get; }

    /// <summary>Time of the last frame that shows any of the card.</summary>
    public TimeSpan LeftAt { get; }

    /// <summary>Whether the light is out.</summary>
    /// <param name="at">On the scene's time axis.</param>
    public bool IsDarkAt(TimeSpan at) => _course.Dark.Has((at - _begins).TotalSeconds);

    /// <summary>Whether all of the card is in the frame, be it lit or not.</summary>
    /// <param name="at">On the scene's time axis.</param>
    public bool IsWholeAt(TimeSpan at) =>
        CornersAt(at).All(c => c.X >= 0 && c.X <= _frame.Width && c.Y >= 0 && c.Y <= _frame.Height);

    /// <summary>How the card is seen, and when it is in the dark, under fingers or blurred.</summary>
    /// <param name="at">On the scene's time axis, from EnteredAt to LeftAt.</param>
    /// <param name="noiseSeed">Which noise this frame has.</param>
    internal SceneView ViewAt(TimeSpan at, int noiseSeed)
    {
        double t = (at - _begins).TotalSeconds;
        double speed = t < Course.Entering || t > _course.Leaving ? 0.02 : 0;
        bool blurred = _course.Blurred.Has(t);
        return new(
            PoseAt(t),
            IsDarkAt(at) ? _light with { Exposure = _light.Exposure - 4.5 } : _light,
            new Lens
            {
                MotionBlur = blurred ? _course.MotionBlur : speed,
                MotionAngle =
                    blurred ? _shake
                    : t < Course.Entering ? _side
                    : _awaySide,
                Noise = IsDarkAt(at) ? 3 : 1.5,
            },
            _course.Covered.Has(t) ? _fingers : [],
            noiseSeed
        );
    }

    /// <summary>
    /// The same place before and after the card, in the same light: else a change of light would
    /// tell that a card comes.
    /// </summary>
    internal SceneView EmptyView(int noiseSeed) =>
        new(PoseAt(0), _light, new Lens(), [], noiseSeed);

    /// <summary>Three thick fingers side by side, from one end of the card over most of it.</summary>
    private static Finger[] Fist(double angle, Random random)
    {
        double tone = random.NextDouble();
        return
        [
            .. new[] { -0.3, 0, 0.3 }.Select(aside => new Finger(
                angle + aside,
                random.Between(-0.1, 0.1),
                random.Between(0.8, 0.9),
                0.2,
                tone
            )),
        ];
    }

    private double HeightsAWidth => (double)_frame.Width / _frame.Height;

    private bool IsSeenAt(TimeSpan at)
    {
        (int width, int height) = (_frame.Width, _frame.Height);
        Point2f[] frame = [new(0, 0), new(width, 0), new(width, height), new(0, height)];
        float seen = Cv2.IntersectConvexConvex(CornersAt(at), frame, out _);
        return seen >= SmallestSight * width * height;
    }

    private Point2f[] CornersAt(TimeSpan at) =>
        PoseAt((at - _begins).TotalSeconds).Corners(_frame, _ratio);

    private Pose PoseAt(double t)
    {
        // Slowing down as a hand does: the square of what is left.
        double coming = t < Course.Entering ? Math.Pow(1 - t / Course.Entering, 2) : 0;
        double left = _course.Length.TotalSeconds - _course.Leaving;
        double going = t > _course.Leaving ? Math.Pow((t - _course.Leaving) / left, 2) : 0;
        double far = Outside(_side) * coming;
        double away = Outside(_awaySide) * going;
        return new(
            0.5 + far * Math.Cos(_side) + away * Math.Cos(_awaySide) + Tremor(t, 1.7, 0.015),
            0.5
                + HeightsAWidth * (far * Math.Sin(_side) + away * Math.Sin(_awaySide))
                + Tremor(t, 2.3, 0.015),
            _width * (1 + Tremor(t, 0.9, 0.04)),
            _angle + Tremor(t, 0.6, 0.12),
            _tilt + Tremor(t, 1.1, 0.08),
            -_tilt + Tremor(t, 1.3, 0.08),
            0.03
        );
    }

    /// <summary>Distance from the middle, in widths, at which the card just touches the frame.</summary>
    private double Outside(double direction)
    {
        (double sine, double cosine) = Math.SinCos(direction);
        double toEdge = Math.Min(
            0.5 / Math.Max(Math.Abs(cosine), 1e-6),
            0.5 / HeightsAWidth / Math.Max(Math.Abs(sine), 1e-6)
        );
        return toEdge + _width * 0.55;
    }

    private double Tremor(double t, double hertz, double size) =>
        size * Math.Sin(2 * Math.PI * hertz * t / 3 + _tremor * hertz);
}
