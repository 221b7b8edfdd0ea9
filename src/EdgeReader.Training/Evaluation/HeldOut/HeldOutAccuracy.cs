using EdgeReader.Training.Data;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Evaluation.HeldOut;

/// <summary>One figure for the course of a training: how often the value is right.</summary>
public static class HeldOutAccuracy
{
    /// <summary>
    /// A measure of networks: the share of a group's notes, 0…1, whose likeliest of the values is
    /// the right one. Float, one look.
    /// </summary>
    /// <param name="data">The photographs.</param>
    /// <param name="group">What the networks have not seen.</param>
    /// <param name="size">Side of the network's input in pixels.</param>
    /// <param name="most">About so many notes at most, evenly over the group.</param>
    public static Func<EfficientNetLite0, double> On(
        TrainingData data,
        string group,
        int size,
        int most
    )
    {
        Photograph[] notes = [.. data.HeldOut(group).Where(p => p.IsNote)];
        int stride = (notes.Length - 1) / most + 1;
        Photograph[] measured = [.. notes.Where((_, i) => i % stride == 0)];
        return network =>
        {
            var judged = PhotographLogits.Of(network, measured, size, data);
            return (double)judged.Count(p => p.At(1).LikeliestMoney == p.Truth) / judged.Count;
        };
    }
}
