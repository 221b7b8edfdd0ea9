using EdgeReader.Recognition;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Updates;

/// <summary>
/// The model that is used: the one that the owner installed where it is whole and opens, otherwise
/// the program's own. So a bad update never silences the reader.
/// </summary>
/// <param name="Bundle">What it is.</param>
/// <param name="Network">It, opened; the caller's to dispose.</param>
internal sealed record ChosenModel(ModelBundle Bundle, OnnxNetwork Network)
{
    /// <summary>Chooses and opens.</summary>
    /// <param name="slots">What the owner installed.</param>
    /// <param name="own">Folder of the program's own bundle.</param>
    /// <param name="currency">The currency that the reader is set to.</param>
    /// <param name="threads">Threads of one inference, 1…8.</param>
    /// <param name="log">Where a model was installed, is told which one is used, and why.</param>
    /// <exception cref="ReaderException">Neither can be used.</exception>
    public static ChosenModel Open(
        ModelSlots slots,
        string own,
        Currency currency,
        int threads,
        TextWriter log
    )
    {
        try
        {
            if (slots.Current is { } installed)
            {
                ChosenModel owners = Open(installed, currency, threads);
                log.WriteLine(
                    $"The model {owners.Bundle.Manifest.Id} is used, which was installed."
                );
                return owners;
            }
        }
        catch (ReaderException problem)
        {
            ChosenModel ours = Open(own, currency, threads);
            log.WriteLine(
                $"{problem.Message} Until then the program's own model "
                    + $"{ours.Bundle.Manifest.Id} is used."
            );
            return ours;
        }
        return Open(own, currency, threads);
    }

    private static ChosenModel Open(string folder, Currency currency, int threads)
    {
        ModelBundle bundle = ModelBundle.Load(folder, currency);
        return new(bundle, bundle.OpenNetwork(threads));
    }
}
