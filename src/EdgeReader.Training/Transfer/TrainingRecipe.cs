using System.Globalization;

namespace EdgeReader.Training.Transfer;

/// <summary>A stretch of training at one input size, with a warm-up and half a cosine.</summary>
/// <param name="InputSize">Side of the network's input in pixels, a multiple of 32.</param>
/// <param name="Pictures">Scenes seen, a multiple of the batch.</param>
/// <param name="LearningRate">At the end of the warm-up.</param>
public sealed record TrainingPhase(int InputSize, int Pictures, double LearningRate);

/// <summary>
/// How the network is trained. README.md in this project's folder says what was tried.
/// </summary>
/// <param name="Strategy">Which layers are trained.</param>
/// <param name="Phases">One after the other: small inputs first, larger ones at the end.</param>
public sealed record TrainingRecipe(TransferStrategy Strategy, IReadOnlyList<TrainingPhase> Phases)
{
    /// <summary>What ships.</summary>
    public static TrainingRecipe Default { get; } =
        new(TransferStrategy.Full, [new(160, 64_000, 6e-4), new(224, 32_000, 2e-4)]);

    /// <summary>Scenes a step.</summary>
    public int Batch { get; init; } = 32;

    /// <summary>Of the scenes, their order, and what dropout drops.</summary>
    public int Seed { get; init; } = 5;

    /// <summary>The new classifier learns faster than the base by this factor.</summary>
    public double ClassifierRate { get; init; } = 2;

    /// <summary>Pictures over which each phase's rate rises to its full height.</summary>
    public int WarmUp { get; init; } = 1600;

    /// <summary>Decoupled, see <see cref="AveragedAdamW"/>.</summary>
    public double WeightDecay { get; init; } = 0.02;

    /// <summary>Share of the old average of the weights that a step keeps.</summary>
    public double Average { get; init; } = 0.995;

    /// <summary>Share of the target spread over all labels, 0…1.</summary>
    public double LabelSmoothing { get; init; } = 0.05;

    /// <summary>Share of the pooled features that is dropped in training, 0…1.</summary>
    public double Dropout { get; init; } = 0.2;

    /// <summary>Scenes on whose cached features the classifier is trained first; 0 for none.</summary>
    public int ClassifierFirst { get; init; } = 4096;

    /// <summary>Side of the network's input at the end, as it ships, in pixels.</summary>
    public int InputSize => Phases[^1].InputSize;

    /// <summary>Steps in all phases.</summary>
    public int Steps => Phases.Sum(StepsOf);

    /// <summary>Pictures seen in all phases.</summary>
    public int Pictures => Steps * Batch;

    /// <summary>The phase that a step belongs to, and how much of it is done, 0…1.</summary>
    public (TrainingPhase Phase, double Done) At(int step)
    {
        foreach (TrainingPhase phase in Phases)
        {
            int steps = StepsOf(phase);
            if (step < steps)
            {
                return (phase, (double)step / steps);
            }
            step -= steps;
        }
        throw new ArgumentOutOfRangeException(nameof(step));
    }

    /// <summary>
    /// Learning rate of the base at a step: a straight warm-up, then half a cosine to 0.
    /// Source: Loshchilov and Hutter 2017 (arXiv:1608.03983), without restarts.
    /// </summary>
    public double RateAt(int step)
    {
        (TrainingPhase phase, double done) = At(step);
        double warm = Math.Min(1, (done * phase.Pictures + Batch) / WarmUp);
        return phase.LearningRate * warm * (1 + Math.Cos(Math.PI * done)) / 2;
    }

    /// <summary>All that decides the weights besides the pictures, in one line.</summary>
    public string Fingerprint =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Strategy.Name} {Strategy.FrozenLayers} {Strategy.StartsFromImageNet} {PhasesText} "
                + $"{Batch} {Seed} {ClassifierRate} {WarmUp} {WeightDecay} {Average} "
                + $"{LabelSmoothing} {Dropout} {ClassifierFirst}"
        );

    private string PhasesText =>
        string.Join(
            ' ',
            Phases.Select(p =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{p.InputSize}:{p.Pictures}:{p.LearningRate}"
                )
            )
        );

    private int StepsOf(TrainingPhase phase) => phase.Pictures / Batch;
}
