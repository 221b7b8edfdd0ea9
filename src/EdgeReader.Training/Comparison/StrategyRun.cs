using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Comparison;

/// <summary>What one strategy came to within a budget.</summary>
/// <param name="Strategy">scratch, partial, frozen or full.</param>
/// <param name="Budget">What all had alike: "pictures" or "time".</param>
/// <param name="PhotographsPerLabel">Photographs of each label learnt from; null for all.</param>
/// <param name="TrainedParameters">Weights that were trained, the classifier's included.</param>
/// <param name="Pictures">Pictures seen in training, repeated ones included.</param>
/// <param name="Seconds">Spent on scenes, cached activations and training.</param>
/// <param name="Accuracy">
/// Share of held-out notes, 0…1, whose likeliest of the seven values is the right one.
/// </param>
/// <param name="Curve">Accuracy in between.</param>
public sealed record StrategyRun(
    string Strategy,
    string Budget,
    int? PhotographsPerLabel,
    long TrainedParameters,
    int Pictures,
    double Seconds,
    double Accuracy,
    IReadOnlyList<TrainingPoint> Curve
);
