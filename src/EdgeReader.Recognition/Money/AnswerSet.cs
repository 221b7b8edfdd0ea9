namespace EdgeReader.Recognition.Money;

/// <summary>
/// Maps the network's labels to answers: labels of one value are one answer, practice cards
/// are answers of their own, and the last place means no note that the reader knows.
/// </summary>
public sealed class AnswerSet
{
    private readonly int[] _answerOfLabel;
    private readonly Dictionary<string, int> _placeOfLabel;

    /// <summary>Maps a model's ordered labels to the currency's answers.</summary>
    /// <exception cref="ReaderException">Labels and currency do not fit each other.</exception>
    public AnswerSet(Currency currency, IReadOnlyList<string> labels)
    {
        string[] wanted = [.. currency.Labels];
        string[] faults =
        [
            .. labels.Except(wanted).Select(label => $"the currency lacks '{label}'"),
            .. wanted.Except(labels).Select(label => $"the model lacks '{label}'"),
        ];
        if (faults.Length > 0 || labels.Count != wanted.Length)
        {
            throw new ReaderException(
                $"The model's labels do not fit the currency {currency.Code} "
                    + $"({faults.FirstOrDefault() ?? "a label stands twice"}): install a model "
                    + "that was trained for it."
            );
        }
        Answers =
        [
            .. currency.Denominations.Select(d => Answer.Of(currency, d, isPractice: false)),
            .. currency.Denominations.Select(d => Answer.Of(currency, d, isPractice: true)),
        ];
        _answerOfLabel = [.. labels.Select(IndexOf)];
        NoneLabel = labels[Array.IndexOf(_answerOfLabel, None)];
        _placeOfLabel = labels.Index().ToDictionary(l => l.Item, l => _answerOfLabel[l.Index]);

        int IndexOf(string label)
        {
            int index = Answers
                .Select(a => a.IsPractice ? a.Denomination.PracticeLabels : a.Denomination.Labels)
                .ToList()
                .FindIndex(group => group.Contains(label));
            return index < 0 ? Answers.Count : index;
        }
    }

    /// <summary>Money first, then practice cards, each ascending by value.</summary>
    public IReadOnlyList<Answer> Answers { get; }

    /// <summary>Number of probabilities: the answers and, last, none.</summary>
    public int Count => Answers.Count + 1;

    /// <summary>The place of <em>no note that the reader knows</em>.</summary>
    public int None => Answers.Count;

    /// <summary>The model's label of none.</summary>
    public string NoneLabel { get; }

    /// <summary>Whether a label, by its place in the model's order, means none.</summary>
    public bool IsNone(int label) => _answerOfLabel[label] == None;

    /// <summary>The place of the answer that a label, one of the model's, adds to.</summary>
    public int PlaceOf(string label) => _placeOfLabel[label];

    /// <summary>Adds up label probabilities to answer probabilities.</summary>
    /// <param name="labelProbabilities">One a label, in the model's order.</param>
    /// <returns><see cref="Count"/> probabilities, none last.</returns>
    public double[] Sum(ReadOnlySpan<double> labelProbabilities)
    {
        double[] sums = new double[Count];
        for (int label = 0; label < labelProbabilities.Length; label++)
        {
            sums[_answerOfLabel[label]] += labelProbabilities[label];
        }
        return sums;
    }
}
