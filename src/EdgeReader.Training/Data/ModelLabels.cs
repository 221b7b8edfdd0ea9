using EdgeReader.Recognition.Money;

namespace EdgeReader.Training.Data;

/// <summary>
/// What the network tells apart, in the order of its logits: the currency's note designs, its
/// practice cards, none. Several labels may be one answer: old and new series of a value are.
/// </summary>
public sealed class ModelLabels
{
    private readonly int[] _answerOfLabel;

    /// <summary>Takes the labels from the currency, so that a new note is no new code.</summary>
    public ModelLabels(Currency currency)
    {
        Designs = [.. currency.Denominations.SelectMany(d => d.Labels)];
        Names =
        [
            .. Designs,
            .. currency.Denominations.SelectMany(d => d.PracticeLabels),
            currency.None,
        ];
        Answers = new(currency, Names);
        Cards =
        [
            .. currency.Denominations.SelectMany(d =>
                d.PracticeLabels.Select(name => (IndexOf(name), d.Value))
            ),
        ];
        _answerOfLabel = [.. Enumerable.Range(0, Names.Count).Select(FindAnswer)];
    }

    /// <summary>All labels, in the order of the logits.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The note designs: the first of <see cref="Names"/>.</summary>
    public IReadOnlyList<string> Designs { get; }

    /// <summary>The practice cards' labels and their values, in the currency's unit.</summary>
    public IReadOnlyList<(int Label, int Value)> Cards { get; }

    /// <summary>Index of the label of a picture without a note: the last one.</summary>
    public int None => Names.Count - 1;

    /// <summary>The answers that the device gives for these labels.</summary>
    public AnswerSet Answers { get; }

    /// <summary>Index of a label in <see cref="Names"/>; -1 for an unknown one.</summary>
    public int IndexOf(string name) => Names.ToList().IndexOf(name);

    /// <summary>Whether a label is a design of real money.</summary>
    public bool IsMoney(int label) => label < Designs.Count;

    /// <summary>Index of a label's answer in <see cref="Answers"/>.</summary>
    public int AnswerOf(int label) => _answerOfLabel[label];

    /// <summary>The device's own sum says which answer a label adds to.</summary>
    private int FindAnswer(int label)
    {
        double[] certain = new double[Names.Count];
        certain[label] = 1;
        return Array.IndexOf(Answers.Sum(certain), 1.0);
    }
}
