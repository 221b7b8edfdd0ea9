namespace EdgeReader.Training.Classifiers;

/// <summary>How the classifier is trained.</summary>
/// <param name="Epochs">Passes over all examples, at least 1.</param>
/// <param name="BatchSize">Examples a step, at least 1.</param>
/// <param name="LearningRate">Of the first step; falls to 0 along half a cosine.</param>
/// <param name="WeightDecay">Decoupled, on the weights only: biases have nothing to forget.</param>
/// <param name="LabelSmoothing">0…1: share of the target spread over all labels.</param>
/// <param name="Seed">Decides the order of the examples.</param>
public sealed record ClassifierOptions(
    int Epochs = 40,
    int BatchSize = 256,
    double LearningRate = 3e-3,
    double WeightDecay = 0.05,
    double LabelSmoothing = 0.05,
    int Seed = 4
);
