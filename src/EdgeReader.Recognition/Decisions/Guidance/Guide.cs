namespace EdgeReader.Recognition.Decisions.Guidance;

/// <summary>
/// Tells the hand what to do while there is no answer: one thing at a time, not too often, and
/// never what no longer holds. After a while it says once what the trouble is, and waits. Pure:
/// the same calls give the same hints; time is only what the frames carry.
/// </summary>
/// <param name="options">When.</param>
/// <param name="mounting">Which way the camera looks.</param>
public sealed class Guide(GuidanceOptions options, Mounting mounting)
{
    /// <summary>
    /// A table is dark at night, and a hand on its way shakes: what hides whatever there may be is
    /// said only after so long.
    /// </summary>
    private const double BlindSeconds = 2.5;

    /// <summary>A sentence is lost in noise: so much later it is said once more.</summary>
    private const double AgainSeconds = 4;

    /// <summary>So much lighter, and still too dark: somebody does what was said.</summary>
    private const double Lighter = 1.3;

    /// <summary>A hand that shakes turns round, and is still for a moment.</summary>
    private const double SightSeconds = 0.4;

    private readonly Queue<(TimeSpan At, Reason Trouble)> _recent = new();
    private readonly Dictionary<Reason, int> _sinceHint = [];
    private TimeSpan? _waitingSince;
    private (TimeSpan Since, TimeSpan Last)? _blind;
    private TimeSpan? _lastHint;
    private bool _hasGivenUp;
    private (TimeSpan At, double Brightness, int Times)? _explained;

    /// <summary>Adds one frame.</summary>
    /// <param name="frame">What it says.</param>
    /// <param name="waitingSince">Since when something is held without an answer, or null.</param>
    /// <param name="isBusy">Whether an answer is being said: then nothing else is.</param>
    /// <returns>A reason to be said, or nothing.</returns>
    public Decision Add(Evidence frame, TimeSpan? waitingSince, bool isBusy)
    {
        if (waitingSince != _waitingSince || frame.At < _lastHint)
        {
            Begin(waitingSince);
        }
        Reason trouble = FrameTrouble.Of(frame, mounting);
        Blind(frame.At, trouble is Reason.TooDark or Reason.Moving);
        _recent.Enqueue((frame.At, trouble));
        while ((frame.At - _recent.Peek().At).TotalSeconds > options.WindowSeconds)
        {
            _recent.Dequeue();
        }
        if (isBusy)
        {
            return Decision.Nothing;
        }
        if (waitingSince is not { } since)
        {
            return ExplainBlindness(frame, trouble);
        }
        _sinceHint[trouble] = _sinceHint.GetValueOrDefault(trouble) + 1;
        double waited = (frame.At - since).TotalSeconds;
        return _hasGivenUp ? Decision.Nothing
            : waited >= options.GiveUpSeconds ? GiveUp(since)
            : Hint(frame.At, since, waited);
    }

    private void Begin(TimeSpan? waitingSince)
    {
        _waitingSince = waitingSince;
        _hasGivenUp = false;
        _lastHint = null;
        _sinceHint.Clear();
    }

    /// <summary>Keeps since when nothing could be seen, whatever there may be.</summary>
    private void Blind(TimeSpan at, bool isBlind)
    {
        if (_blind is not { } blind || (at - blind.Last).TotalSeconds is < 0 or > SightSeconds)
        {
            _blind = isBlind ? (at, at) : null;
            _explained = null;
        }
        else if (isBlind)
        {
            _blind = (blind.Since, at);
        }
    }

    /// <summary>Twice, and again where it has become lighter, but not enough.</summary>
    private Decision ExplainBlindness(Evidence frame, Reason trouble)
    {
        TimeSpan at = frame.At;
        double brightness = frame.Quality.Brightness;
        bool isTime =
            _blind is { } blind
            && blind.Last == at
            && (at - blind.Since).TotalSeconds >= BlindSeconds;
        double? ago = (at - _explained?.At)?.TotalSeconds;
        bool isLighter = brightness >= Lighter * _explained?.Brightness;
        bool isNews =
            ago is null
            || (_explained?.Times == 1 && ago >= AgainSeconds)
            || (trouble == Reason.TooDark && isLighter && ago >= options.EverySeconds);
        if (!options.IsOn || !isTime || !isNews)
        {
            return Decision.Nothing;
        }
        _explained = (at, brightness, (_explained?.Times ?? 0) + 1);
        return new Decision.Explain(trouble, _blind!.Value.Since);
    }

    private Decision GiveUp(TimeSpan since)
    {
        _hasGivenUp = true;
        // What the last hint mended is no trouble any more. What is more than a doubt, if there was
        // any such thing worth speaking of.
        int enough = _sinceHint.Values.Sum() / 5;
        (Reason most, int frames) = Most(_sinceHint);
        Reason told = frames > enough ? most : Reason.Unsure;
        return new Decision.Explain(told, since) { IsLast = true };
    }

    /// <summary>
    /// What the newest frame doesn't gainsay, of the frames that name anything most name, and a
    /// third of all; where nothing is named as a rule, that nothing is.
    /// </summary>
    private Reason? Trouble()
    {
        int named = _recent.Count(f => f.Trouble != Reason.Unsure);
        Reason newest = _recent.Last().Trouble;
        (Reason most, int frames) = Most(_recent.CountBy(f => f.Trouble));
        bool isRule = 2 * frames > named && 3 * frames > _recent.Count;
        bool isNamed = isRule && (newest == most || newest == Reason.Unsure);
        bool isDoubt = newest == Reason.Unsure && 2 * named < _recent.Count;
        return isNamed ? most
            : isDoubt ? Reason.Unsure
            : null;
    }

    /// <summary>What most frames name, and how many do; unsure where none names anything.</summary>
    private static KeyValuePair<Reason, int> Most(
        IEnumerable<KeyValuePair<Reason, int>> troubles
    ) =>
        troubles
            .Where(t => t.Key != Reason.Unsure)
            .OrderByDescending(t => t.Value)
            .ThenBy(t => t.Key)
            .FirstOrDefault(new KeyValuePair<Reason, int>(Reason.Unsure, 0));

    private Decision Hint(TimeSpan at, TimeSpan since, double waited)
    {
        bool isTime =
            waited >= options.AfterSeconds
            && (_lastHint is null || (at - _lastHint.Value).TotalSeconds >= options.EverySeconds);
        if (!options.IsOn || !isTime)
        {
            return Decision.Nothing;
        }
        if (Trouble() is not { } reason)
        {
            return Decision.Nothing;
        }
        _lastHint = at;
        _sinceHint.Clear();
        // No hand makes a note of it: that is the last word.
        _hasGivenUp = reason == Reason.NoNote;
        return new Decision.Explain(reason, since) { IsLast = _hasGivenUp };
    }
}
