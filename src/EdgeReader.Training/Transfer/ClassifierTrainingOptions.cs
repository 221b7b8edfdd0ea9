using EdgeReader.Recognition.Money;
using EdgeReader.Training.Data;

namespace EdgeReader.Training.Transfer;

/// <summary>A whole training of the classifier.</summary>
/// <param name="Currency">Names the labels and what they add up to.</param>
/// <param name="DataFolder">The photographs: a folder with manifest.csv.</param>
/// <param name="CardsFolder">The flat practice cards.</param>
/// <param name="CacheFolder">Where features and checkpoints are kept between runs.</param>
public sealed record ClassifierTrainingOptions(
    Currency Currency,
    string DataFolder,
    string CardsFolder,
    string CacheFolder
)
{
    /// <summary>What the training pictures are made of.</summary>
    public TrainingSetOptions Pictures { get; init; } = new();

    /// <summary>How the classifier is trained.</summary>
    public ClassifierOptions Classifier { get; init; } = new();
}
