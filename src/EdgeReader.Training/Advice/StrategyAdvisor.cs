using EdgeReader.Training.Classifiers;
using EdgeReader.Training.Data;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Advice;

/// <summary>
/// Chooses a strategy of transfer learning by evidence, in a minute instead of the hours that
/// training would take: measures how much data there is, after near-duplicates, and how far the
/// features of ImageNet's base tell notes apart, and follows the field's rules.
/// </summary>
/// <param name="features">Of all photographs that are asked about.</param>
/// <param name="labels">Says what the labels are.</param>
/// <param name="split">Says which photographs are of one origin.</param>
/// <param name="seed">Decides what is shuffled; the same one gives the same advice.</param>
public sealed class StrategyAdvisor(
    PhotographFeatures features,
    ModelLabels labels,
    OriginSplit split,
    int seed
)
{
    /// <summary>Measures and advises.</summary>
    /// <param name="photographs">What there is to learn from; only its notes count.</param>
    /// <param name="stopping">Looked at now and then.</param>
    public StrategyAdvice Advise(IReadOnlyList<Photograph> photographs, CancellationToken stopping)
    {
        Photograph[] notes = [.. photographs.Where(p => p.IsNote)];
        LabelledFeatures examples = features.Of(notes);
        int[] shuffled = [.. examples.Labels];
        new Random(seed).Shuffle(shuffled);
        AdviceFigures figures = new(
            [.. notes.GroupBy(p => p.Label).OrderBy(g => g.Key).Select(g => SizeOf([.. g]))],
            LogMaximumEvidence.Of(examples),
            LogMaximumEvidence.Of(examples with { Labels = shuffled }),
            notes.CountBy(p => labels.AnswerOf(p.Label)).Max(v => v.Value) / (double)notes.Length,
            new OriginProbe(labels, split, seed).Measure(notes, examples, stopping)
        );
        TransferStrategy strategy = StrategyRules.StrategyFor(figures);
        return new(
            StrategyRules.ScenarioOf(figures),
            strategy.Name,
            strategy.FirstTrainedBlock,
            AdviceSentences.For(figures, strategy),
            figures
        );
    }

    private LabelSize SizeOf(Photograph[] label) =>
        new(
            labels.Names[label[0].Label],
            label.Length,
            NearDuplicates.CountWithout(label, features.Of(label)),
            label.Select(split.GroupOf).Distinct().Count()
        );
}
