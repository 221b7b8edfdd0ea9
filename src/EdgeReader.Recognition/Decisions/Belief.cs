using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// What is probably shown, given all frames so far: the forward filter of a hidden Markov model
/// (Rabiner 1989) whose states are the answers and none. A state lasts for a while, then any other
/// may follow; each frame adds to the log odds what it says, as far as that is news. Before a view
/// without a note something else is seen as a rule because a note comes: how long it stays empty
/// counts in views, not in seconds. Else the frames in which a hand brings a note, and which show
/// too little of it, would speak against it long after it is held still.
/// </summary>
/// <remarks>
/// If a frame's probabilities are honest, so is the belief, at whatever frame one stops and
/// answers: Wald's sequential test (1945) with more than two hypotheses. Frames in a row are not
/// independent, though: what misleads in one misleads in the next, and of what one says the next
/// says a share ρ, their correlation, again (an autoregression of first order: Box and Jenkins
/// 1970). With ℓ[t] a frame's log odds against what was to be expected, the sum of all is
/// L[t] = ℓ[t] + k (L[t−1] − ρ ℓ[t−1]): the frame as it is, and of those before what it doesn't
/// say itself. k is what is left after the time between: old evidence fades (a forgetting factor:
/// Raftery, Kárný and Ettler 2010). A view that stays the same is worth one look, whatever was
/// seen on the way to it; n different ones up to 1 + (n − 1) (1 − ρ). Where the state has changed
/// since the frame before, what those before said has nothing to do with it.
/// </remarks>
public sealed class Belief
{
    /// <summary>
    /// The share of pictures without a known note among those that probabilities were fitted on:
    /// a first frame is then believed as it is.
    /// </summary>
    private const double PriorOfNone = 0.2;

    /// <summary>No data back a probability smaller than this.</summary>
    private const double Smallest = 1e-5;

    private readonly double[] _prior;
    private readonly double[] _probabilities;
    private readonly double[] _before;
    private readonly double[] _stayed;
    private readonly double[] _came;
    private readonly double _holdSeconds;
    private readonly double _emptyViews;
    private readonly int _none;
    private readonly double _leastCorrelation;
    private readonly double _memorySeconds;

    // Since the last frame that was evidence: what time leaves, and how alike the view is.
    private double _kept = 1;
    private double _alikeness = 1;
    private bool _hasEvidence;

    /// <summary>Knows nothing yet.</summary>
    /// <param name="answers">The states.</param>
    /// <param name="holdSeconds">How long an answer lasts in the mean, greater than 0.</param>
    /// <param name="emptyViews">How many quite different views none does, greater than 0.</param>
    /// <param name="leastCorrelation">
    /// How much the errors of two quite different views of the same thing correlate, 0…1.
    /// </param>
    /// <param name="memorySeconds">After so long 37 % of evidence is left, greater than 0.</param>
    public Belief(
        AnswerSet answers,
        double holdSeconds,
        double emptyViews,
        double leastCorrelation,
        double memorySeconds
    )
    {
        _leastCorrelation = leastCorrelation;
        _memorySeconds = memorySeconds;
        (_holdSeconds, _emptyViews, _none) = (holdSeconds, emptyViews, answers.None);
        _prior = new double[answers.Count];
        Array.Fill(_prior, (1 - PriorOfNone) / (answers.Count - 1));
        _prior[answers.None] = PriorOfNone;
        _probabilities = [.. _prior];
        _before = new double[answers.Count];
        _stayed = [.. _prior];
        _came = new double[answers.Count];
    }

    /// <summary>Probability of each answer and, last, of none; they add up to 1.</summary>
    public IReadOnlyList<double> Probabilities => _probabilities;

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        _prior.CopyTo(_probabilities, 0);
        _prior.CopyTo(_stayed, 0);
        Array.Clear(_came);
        _hasEvidence = false;
        _kept = _alikeness = 1;
    }

    /// <summary>Time passes: what was shown may have been replaced by anything.</summary>
    /// <param name="seconds">Since the frame before, from 0.</param>
    /// <param name="alikeness">
    /// Of the frames before and after, 0…1: nothing was replaced in a view that is the same.
    /// </param>
    public void Pass(double seconds, double alikeness)
    {
        Fade(seconds);
        _alikeness *= alikeness;
        double left = 0;
        double views = 1 - alikeness;
        for (int i = 0; i < _prior.Length; i++)
        {
            double spent = i == _none ? views / _emptyViews : views * seconds / _holdSeconds;
            double kept = Math.Exp(-spent);
            left += (1 - kept) * (_stayed[i] + _came[i]);
            _stayed[i] *= kept;
            _came[i] *= kept;
        }
        for (int i = 0; i < _prior.Length; i++)
        {
            _came[i] += left * _prior[i];
            _probabilities[i] = _stayed[i] + _came[i];
        }
    }

    /// <summary>Evidence, the logarithm of probabilities over the prior, gets weaker.</summary>
    private void Fade(double seconds)
    {
        double kept = Math.Exp(-seconds / _memorySeconds);
        _kept *= kept;
        double all = _stayed.Sum();
        for (int i = 0; i < _prior.Length; i++)
        {
            double evidence = Math.Log(Math.Max(_stayed[i], double.Epsilon) / _prior[i]);
            _stayed[i] = _prior[i] * Math.Exp(kept * evidence);
        }
        double faded = _stayed.Sum();
        for (int i = 0; i < _prior.Length; i++)
        {
            _stayed[i] *= all / faded;
        }
    }

    /// <summary>A frame is seen.</summary>
    /// <param name="frame">
    /// What it says. When it came, and how alike it is, <see cref="Pass"/> was told.
    /// </param>
    public void Add(Evidence frame)
    {
        double correlation = _leastCorrelation + (1 - _leastCorrelation) * _alikeness;
        IReadOnlyList<double> said = frame.Prediction.Probabilities;
        double sum = 0;
        for (int i = 0; i < _prior.Length; i++)
        {
            double now = frame.Worth * Math.Log(Math.Max(said[i], Smallest) / _prior[i]);
            double news = _hasEvidence ? now - _kept * correlation * _before[i] : now;
            _probabilities[i] =
                Math.Max(_stayed[i], double.Epsilon) * Math.Exp(news) + _came[i] * Math.Exp(now);
            sum += _probabilities[i];
            _before[i] = now;
        }
        _hasEvidence = true;
        _kept = _alikeness = 1;
        for (int i = 0; i < _prior.Length; i++)
        {
            _probabilities[i] /= sum;
        }
        _probabilities.CopyTo(_stayed, 0);
        Array.Clear(_came);
    }
}
