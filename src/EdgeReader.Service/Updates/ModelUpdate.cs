using EdgeReader.Recognition;
using EdgeReader.Recognition.Files;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.State;
using Microsoft.Extensions.DependencyInjection;

namespace EdgeReader.Service.Updates;

/// <summary>Puts a new model into the owner's slots, if this reader can use it.</summary>
/// <param name="slots">Where it goes.</param>
/// <param name="state">The state folder, which must be this process's own.</param>
/// <param name="currency">The currency that the reader is set to.</param>
internal sealed class ModelUpdate(ModelSlots slots, StateFolder state, Currency currency)
{
    /// <summary>
    /// What the reader does before anything else: installs the model of
    /// <see cref="ReaderOptions.UpdateFolder"/> where there is one, and removes what a power cut
    /// left of an earlier one. Never throws for what is wrong with it: there is a model already.
    /// </summary>
    /// <param name="parts">
    /// The reader's, not started yet; its <see cref="UpdateNews"/> learns what became of it.
    /// </param>
    /// <param name="log">Gets a sentence of what was done, or what was wrong.</param>
    public static void AtStart(IServiceProvider parts, TextWriter log)
    {
        string folder = parts.Options<ReaderOptions>().UpdateFolder;
        UpdateNews news = parts.Need<UpdateNews>();
        if (folder.Length == 0)
        {
            return;
        }
        bool isThere = IsThere(folder);
        try
        {
            ModelUpdate update = Of(parts);
            if (isThere)
            {
                news.IsInstalled = update.Install(folder, log);
            }
            else if (parts.Need<StateFolder>().Fault is null)
            {
                parts.Need<ModelSlots>().Tidy();
            }
        }
        catch (Exception problem)
            when (problem is ReaderException or IOException or UnauthorizedAccessException)
        {
            log.WriteLine(problem.Message);
            news.IsRefused = isThere;
        }
    }

    // One without its manifest is there, too, and refused: nobody would hear otherwise that only half
    // of it was copied. What a desktop hides is not of it.
    private static bool IsThere(string folder) =>
        Directory.Exists(folder)
        && Directory.EnumerateFiles(folder).Any(f => !Path.GetFileName(f).StartsWith('.'));

    /// <summary>With the parts of a reader.</summary>
    public static ModelUpdate Of(IServiceProvider parts) =>
        new(parts.Need<ModelSlots>(), parts.Need<StateFolder>(), parts.Need<Currency>());

    /// <summary>Installs a bundle, unless it is the current one already.</summary>
    /// <param name="folder">The bundle's.</param>
    /// <param name="log">Gets a sentence that says what was done.</param>
    /// <returns>Whether it is another one than before.</returns>
    /// <exception cref="ReaderException">It can't be used or kept; nothing changed.</exception>
    public bool Install(string folder, TextWriter log)
    {
        if (state.Fault is not null)
        {
            throw new ReaderException(
                state.IsTaken
                    ? "A reader runs, and no model is installed under it: end it first, then "
                        + "install the model again."
                    : $"No model can be installed: {state.Fault}"
            );
        }
        if (Current(folder) is { } current)
        {
            log.WriteLine($"The model {current.Manifest.Id} is installed already.");
            return false;
        }
        ModelBundle bundle = ModelBundle.Load(folder, currency);
        using (OnnxNetwork network = bundle.OpenNetwork(threads: 1))
        {
            new NetworkClassifier(network, bundle).DemandSeesNothing(bundle.Manifest.Id);
        }
        slots.Install(folder, currency);
        log.WriteLine($"The model {bundle.Manifest.Id} was installed.");
        return true;
    }

    // The bundle that is current, if it is the one in the folder and whole. The manifest has the
    // hashes of the rest.
    private ModelBundle? Current(string folder)
    {
        try
        {
            return
                slots.Current is { } current
                && ManifestOf(folder) is { } wanted
                && ManifestOf(current).AsSpan().SequenceEqual(wanted)
                ? ModelBundle.Load(current, currency)
                : null;
        }
        catch (Exception problem)
            when (problem is ReaderException or IOException or UnauthorizedAccessException)
        {
            return null;
        }

        static byte[]? ManifestOf(string folder) =>
            Disk.Real.Read(Path.Combine(folder, BundleManifest.FileName), int.MaxValue);
    }
}
