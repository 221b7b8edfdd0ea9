using EdgeReader.Recognition;

namespace EdgeReader.Training.Data;

/// <summary>What would be there if fewer notes had been photographed.</summary>
public static class PhotographSubset
{
    /// <summary>
    /// So many photographs of each label of notes, or all where there are fewer, and everything
    /// that is no note. The same seed picks the same ones.
    /// </summary>
    /// <param name="photographs">To pick from.</param>
    /// <param name="perLabel">How many of each label, at least 1; null for all.</param>
    /// <param name="seed">Decides which.</param>
    /// <exception cref="ReaderException">Less than one is asked for.</exception>
    public static IReadOnlyList<Photograph> Of(
        IReadOnlyList<Photograph> photographs,
        int? perLabel,
        int seed
    )
    {
        if (perLabel is not { } count)
        {
            return photographs;
        }
        if (count < 1)
        {
            throw new ReaderException(
                $"{count} photographs a label teach nothing: ask for at least 1."
            );
        }
        Random random = new(seed);
        return
        [
            .. photographs
                .GroupBy(p => p.IsNote ? p.Label : -1)
                .SelectMany(label =>
                    label.Key < 0 ? label : label.OrderBy(_ => random.Next()).Take(count)
                ),
        ];
    }
}
