using EdgeReader.Recognition.Decisions;
using EdgeReader.Scenes.Views;
using EdgeReader.Simulation.Showing;

namespace EdgeReader.Simulation.People;

/// <summary>
/// Somebody who can't see what the camera sees: brings a thing before it, and does with it what is
/// said, after a while and not always.
/// </summary>
public sealed class Person
{
    /// <summary>The view is empty until then; the hand comes in.</summary>
    public static readonly TimeSpan Comes = TimeSpan.FromSeconds(0.6);

    private const double Step = 0.01;

    private readonly Circumstances _given;
    private readonly Random _random;
    private readonly Hand _hand;
    private readonly List<(double At, Reason Said)> _heard = [];
    private double _time;
    private double? _leaves;

    /// <summary>Stands there with empty hands in view.</summary>
    /// <param name="given">How it comes to hold something.</param>
    /// <param name="random">Decides what else there is to decide.</param>
    public Person(Circumstances given, Random random)
    {
        _given = given;
        _random = random;
        _hand = new(given, random);
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
    public double Backlight => _hand.Backlight.Value;

    /// <summary>How it looks at a time, which must not fall.</summary>
    /// <param name="at">On the camera's axis.</param>
    /// <param name="noiseSeed">Which noise.</param>
    public SceneView ViewAt(TimeSpan at, int noiseSeed)
    {
        while (_time < at.TotalSeconds)
        {
            Pass();
        }
        return _hand.ViewAt(_time, noiseSeed);
    }

    private void Pass()
    {
        _time += Step;
        foreach ((_, Reason said) in _heard.Where(h => h.At <= _time).ToList())
        {
            Act(said);
        }
        _heard.RemoveAll(h => h.At <= _time);
        if (_time >= _leaves)
        {
            _hand.GoAway();
        }
        if (_time >= Comes.TotalSeconds)
        {
            _hand.Pass(_time, Step);
        }
    }

    private void Act(Reason said)
    {
        double much = 0.7 + 0.6 * _random.NextDouble();
        switch (said)
        {
            case Reason.TooFar:
                _hand.Width.Target = Math.Min(1.2, _hand.Width.Target * (1 + 0.5 * much));
                break;
            case Reason.TooNear or Reason.Blurred:
                _hand.Width.Target /= 1 + 0.4 * much;
                break;
            case Reason.MoveLeft:
                _hand.X.Target -= 0.22 * much;
                break;
            case Reason.MoveRight:
                _hand.X.Target += 0.22 * much;
                break;
            case Reason.MoveUp:
                _hand.Y.Target -= 0.22 * much;
                break;
            case Reason.MoveDown:
                _hand.Y.Target += 0.22 * much;
                break;
            case Reason.TooDark:
                _hand.Exposure.Target = Math.Min(0, _hand.Exposure.Target + 2.5 * much);
                break;
            case Reason.TooBright:
                _hand.Glare.Target *= 0.2;
                break;
            case Reason.Backlit:
                _hand.Backlight.Target *= 0.2;
                break;
            case Reason.Moving:
                _hand.Shake.Target *= 0.25;
                break;
            case Reason.Tilted:
                _hand.Tilt.Target *= 0.3;
                break;
            case Reason.Covered:
                _hand.Cover.Target *= 0.35;
                break;
            case Reason.Unsure:
                ShowsBack = !ShowsBack;
                _hand.Tilt.Target *= 0.6;
                _hand.Cover.Target *= 0.7;
                break;
        }
    }
}
