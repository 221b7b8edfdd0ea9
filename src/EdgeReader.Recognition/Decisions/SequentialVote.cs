using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// Turns a stream of predictions into at most one announcement a presentation. Pure: the same
/// calls give the same decisions; time is only what the frames carry.
/// </summary>
/// <remarks>
/// Something held is said once. It is said again only after the view was empty for a while; a
/// different answer is said when it has been sure for a while. Frames that are too dark are no evidence,
/// neither for a note nor for its having been taken away.
/// </remarks>
public sealed class SequentialVote
{
    private readonly VoteOptions _options;
    private readonly DecisionPolicy _policy;
    private readonly AnswerSet _answers;
    private readonly EvidenceWindow _window;
    private TimeSpan _last;
    private TimeSpan? _emptySince;
    private TimeSpan? _seenSince;
    private TimeSpan? _darkSince;
    private Answer? _said;
    private (Answer Answer, TimeSpan Since)? _change;
    private bool _explained;

    /// <summary>Creates a vote that has seen nothing yet.</summary>
    public SequentialVote(VoteOptions options, DecisionPolicy policy, AnswerSet answers)
    {
        _options = options;
        _policy = policy;
        _answers = answers;
        _window = new(TimeSpan.FromSeconds(options.WindowSeconds), answers.Count);
    }

    /// <summary>
    /// Whether a frame speaks only for what was said already: then no witness could change
    /// anything.
    /// </summary>
    /// <param name="prediction">What the network makes of the frame.</param>
    public bool HasSaid(Prediction prediction) =>
        _said is not null && prediction.Likeliest == _said;

    /// <summary>Adds one frame's evidence.</summary>
    /// <param name="quality">The frame's quality.</param>
    /// <param name="prediction">What all evidence makes of it.</param>
    /// <param name="at">When it was captured. A time that falls begins anew.</param>
    public Decision Add(FrameQuality quality, Prediction prediction, TimeSpan at)
    {
        if (at < _last)
        {
            Reset();
        }
        _last = at;
        if (quality.IsTooDark)
        {
            _darkSince ??= at;
            _emptySince = null;
        }
        else
        {
            _darkSince = null;
            _window.Add(at, prediction, quality.Sharpness);
            Observe(prediction, at);
        }
        _window.Advance(at);
        return Decide(at);
    }

    private void Observe(Prediction prediction, TimeSpan at)
    {
        if (prediction.None <= 0.5)
        {
            _seenSince ??= at;
        }
        if (prediction.None < _options.EmptyProbability)
        {
            _emptySince = null;
            return;
        }
        _emptySince ??= at;
        if ((at - _emptySince.Value).TotalSeconds >= _options.EmptySeconds)
        {
            _seenSince = null;
            _said = null;
            _explained = false;
        }
    }

    private Decision Decide(TimeSpan at)
    {
        (Answer Answer, double Probability)? chosen =
            _window.Count >= _options.MinimumFrames ? _policy.Choose(_answers, _window.Mean) : null;
        if (chosen is not var (answer, probability) || answer == _said)
        {
            _change = null;
            return _said is null && !_explained ? Explain(at) : Decision.Nothing;
        }
        if (_said is not null && !HasChanged(answer, at))
        {
            return Decision.Nothing;
        }
        _said = answer;
        _change = null;
        return new Decision.Say(answer, probability, _seenSince ?? at);
    }

    // A held note that looks like another for a moment is more likely than one that was replaced.
    private bool HasChanged(Answer answer, TimeSpan at)
    {
        if (_change?.Answer != answer)
        {
            _change = (answer, at);
        }
        return (at - _change.Value.Since).TotalSeconds >= _options.ChangeSeconds;
    }

    private Decision Explain(TimeSpan at)
    {
        (Reason reason, TimeSpan? since) = _darkSince is { } dark
            ? (Reason.TooDark, dark)
            : (_window.Trouble, _emptySince is null ? _seenSince : null);
        if (since is null || (at - since.Value).TotalSeconds < _options.ReasonAfterSeconds)
        {
            return Decision.Nothing;
        }
        _explained = true;
        return new Decision.Explain(reason, since.Value);
    }

    private void Reset()
    {
        _window.Clear();
        _emptySince = _seenSince = _darkSince = null;
        _said = null;
        _change = null;
        _explained = false;
    }
}
