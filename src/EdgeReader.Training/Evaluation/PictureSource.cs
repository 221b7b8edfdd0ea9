using EdgeReader.Training.Data;

namespace EdgeReader.Training.Evaluation;

/// <summary>Where a picture comes from, for counting apart.</summary>
/// <param name="Name">The photograph, as the manifest names it.</param>
/// <param name="Group">What it was held out with.</param>
/// <param name="Origin">Who took it, where.</param>
/// <param name="Kind">How it was taken.</param>
/// <param name="Label">What it shows.</param>
/// <param name="IsUnheardOf">
/// Whether it is retired money that nothing which judges it has learnt about: it is counted apart,
/// for what ships has.
/// </param>
public sealed record PictureSource(
    string Name,
    string Group,
    string Origin,
    string Kind,
    string Label,
    bool IsUnheardOf
)
{
    /// <summary>Of a scene that is drawn.</summary>
    public static PictureSource Drawn(string label) =>
        new("", "scenes", "scenes", "drawn", label, false);

    /// <summary>Of a photograph.</summary>
    /// <param name="photograph">One of <paramref name="data"/>.</param>
    /// <param name="data">Says how it is split and what its label is called.</param>
    public static PictureSource Of(Photograph photograph, TrainingData data) =>
        new(
            photograph.Name,
            data.Split.GroupOf(photograph),
            photograph.Origin,
            photograph.Kind,
            data.Labels.Names[photograph.Truth],
            data.IsRetiredAndUnheardOf(photograph)
        );
}
