using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// Turns a stream of evidence into at most one announcement a presentation, as soon as the risk of
/// being wrong is within the budget. Pure: the same calls give the same decisions; time is only
/// what the frames carry.
/// </summary>
/// <remarks>
/// Something held is said once. It is said again only after the view was empty for a while; a
/// different answer is said when it has been sure for a while. Frames that are too dark are no
/// evidence, neither for a note nor for its having been taken away; frames with two notes are no
/// evidence for either, and those with a note too far away none for there being none.
/// </remarks>
public sealed class SequentialVote
{
    /// <summary>Of so many empty frames in a row geometry looks at one.</summary>
    private const int AskedOfEmpty = 3;

    private readonly VoteOptions _options;
    private readonly DecisionPolicy _policy;
    private readonly AnswerSet _answers;
    private readonly Belief _belief;
    private TimeSpan? _last;
    private TimeSpan? _emptySince;
    private TimeSpan? _seenSince;
    private Answer? _said;
    private int _empties;
    private (Answer? Answer, int Frames) _run;
    private (Answer Answer, TimeSpan Since)? _change;

    /// <summary>Creates a vote that has seen nothing yet.</summary>
    public SequentialVote(VoteOptions options, DecisionPolicy policy, AnswerSet answers)
    {
        _options = options;
        _policy = policy;
        _answers = answers;
        _belief = new(
            answers,
            options.HoldSeconds,
            options.ArriveViews,
            options.DiscountsAlikeFrames ? options.LeastCorrelation : 0,
            options.MemorySeconds
        );
    }

    /// <summary>Probability of each answer and, last, of none, given all frames so far.</summary>
    public IReadOnlyList<double> Belief => _belief.Probabilities;

    /// <summary>What is held and was not answered yet: since when; null where there is nothing.</summary>
    public TimeSpan? WaitingSince => _said is null ? _seenSince : null;

    /// <summary>Whether something is held, answered or not.</summary>
    public bool IsHeld => _seenSince is not null;

    /// <summary>
    /// Whether nobody need look closer at a frame: where it speaks only for what was said already,
    /// and, but for every third, where none is likelier than not as in the frames before, in which
    /// a closer look found nothing either. Looking costs more than twice what the network does, and
    /// would keep the reader from the frame in which something comes.
    /// </summary>
    /// <param name="prediction">What the network makes of the frame.</param>
    public bool IsSettled(Prediction prediction) =>
        (_said is not null && prediction.Likeliest == _said)
        || (prediction.None > 0.5 && _empties % AskedOfEmpty != 0);

    /// <summary>Adds one frame's evidence.</summary>
    /// <param name="frame">A time that falls, or long after the last, begins anew.</param>
    /// <returns>An answer to be said, or nothing.</returns>
    public Decision Add(Evidence frame)
    {
        _empties = IsEmpty(frame) ? _empties + 1 : 0;
        frame = _options.DiscountsAlikeFrames ? frame : frame with { Alikeness = 0 };
        double gap = (frame.At - (_last ?? frame.At)).TotalSeconds;
        _last = frame.At;
        if (gap < 0)
        {
            Forget();
            _said = null;
        }
        else if (gap > _options.StaleSeconds)
        {
            // What was said stays said; what was waited for may have been taken away long since.
            Forget();
        }
        _belief.Pass(Math.Max(0, gap), frame.Alikeness);
        if (frame.Quality.IsTooDark)
        {
            _emptySince = null;
            return Decision.Nothing;
        }
        if (frame.Place is { HasOther: true } || (frame.IsAfar && frame.Prediction.None > 0.5))
        {
            // Which of two notes is meant can't be known, nor what is too far away: the guide says so.
            Observe(frame);
            return Decision.Nothing;
        }
        _belief.Add(frame);
        Answer? likeliest = frame.Prediction.Likeliest;
        _run = (likeliest, likeliest == _run.Answer ? _run.Frames + 1 : 1);
        Observe(frame);
        return Decide(frame.At);
    }

    private void Observe(Evidence frame)
    {
        TimeSpan at = frame.At;
        if (!IsEmpty(frame))
        {
            _seenSince ??= at;
            _emptySince = null;
            return;
        }
        _emptySince ??= at;
        if ((at - _emptySince.Value).TotalSeconds >= _options.EmptySeconds)
        {
            _seenSince = null;
            _said = null;
        }
    }

    /// <summary>Whether nothing is held: neither witness sees anything, nor is it far away.</summary>
    private bool IsEmpty(Evidence frame) =>
        frame.Prediction.None >= _options.EmptyProbability && frame.Place is null && !frame.IsAfar;

    private Decision Decide(TimeSpan at)
    {
        (Answer Answer, double Probability)? chosen = _policy.Choose(
            _answers,
            _belief.Probabilities
        );
        if (chosen is not var (answer, probability) || answer == _said)
        {
            _change = null;
            return Decision.Nothing;
        }
        bool isFlash = _run.Answer != answer || _run.Frames < _options.MinimumFrames;
        if (isFlash || (_said is not null && !HasChanged(answer, at)))
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

    private void Forget()
    {
        _belief.Reset();
        _emptySince = _seenSince = null;
        _run = default;
        _change = null;
    }
}
