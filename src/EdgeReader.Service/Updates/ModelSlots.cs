using EdgeReader.Recognition;
using EdgeReader.Recognition.Files;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Updates;

/// <summary>
/// The model that the owner installed: a bundle in one of two slots of the state folder, and a file
/// that names the slot. A new one is written whole into the other slot before the name changes, in
/// one step; a power cut leaves the old one or the new. Only who has the state folder may install.
/// </summary>
/// <param name="disk">Where the state folder lies.</param>
/// <param name="stateFolder">Its path.</param>
public sealed class ModelSlots(IDisk disk, string stateFolder)
{
    /// <summary>Name of their folder in the state folder.</summary>
    public const string FolderName = "models";

    /// <summary>Name of the file there that says which slot is the current one.</summary>
    public const string CurrentName = "current";

    private static readonly string[] Slots = ["a", "b"];

    private readonly string _folder = Path.Combine(stateFolder, FolderName);

    /// <summary>Folder of the bundle that is installed, not yet verified; null: none is.</summary>
    /// <exception cref="ReaderException">What says which one it is can't be read.</exception>
    public string? Current
    {
        get
        {
            try
            {
                return CurrentSlot(out bool isDamaged) is { } slot ? PathOf(slot)
                    : !isDamaged ? null
                    : throw new ReaderException(
                        $"The file {PathOf(CurrentName)} is damaged: install the model again."
                    );
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new ReaderException(
                    $"Which model is installed can't be read ({problem.Message}): make "
                        + $"{_folder} readable, or install the model again.",
                    problem
                );
            }
        }
    }

    /// <summary>Copies a bundle and makes it the current one, durably.</summary>
    /// <param name="bundle">The bundle's folder, on the same disk; it stays.</param>
    /// <param name="currency">The currency that the reader is set to.</param>
    /// <returns>The bundle as it was verified where it lies now.</returns>
    /// <exception cref="ReaderException">
    /// It isn't whole, doesn't fit, or can't be kept: the sentence says so, and the current one is
    /// what it was.
    /// </exception>
    public ModelBundle Install(string bundle, Currency currency)
    {
        IReadOnlyList<string> names = ModelBundle.Load(disk, bundle, currency).FileNames;
        try
        {
            Tidy();
            string slot = CurrentSlot(out _) == "a" ? "b" : "a";
            foreach (string name in names)
            {
                Copy(Path.Combine(bundle, name), Path.Combine(PathOf(slot), name));
            }
            ModelBundle copied = ModelBundle.Load(disk, PathOf(slot), currency);
            AtomicFile.Replace(disk, PathOf(CurrentName), [(byte)slot[0]]);
            Tidy();
            return copied;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The model of {bundle} can't be kept in {_folder} ({problem.Message}): make room "
                    + "there, or let this user write, and install it again; the model before it "
                    + "stays.",
                problem
            );
        }
    }

    /// <summary>
    /// Removes what isn't the current one: copied in part, or replaced. Where nothing tells which
    /// one that is, what was installed is lost, and can be again.
    /// </summary>
    /// <exception cref="IOException">The disk is broken, or can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not.</exception>
    public void Tidy()
    {
        disk.CreateFolder(_folder);
        // A kill may have left the name of the current one in memory only: a power cut would bring
        // back the one before it, which is removed here.
        disk.SyncFolder(_folder);
        string? current = CurrentSlot(out _);
        foreach (string slot in Slots.Where(slot => slot != current))
        {
            disk.DeleteFolder(PathOf(slot));
        }
    }

    private string? CurrentSlot(out bool isDamaged)
    {
        byte[]? content = disk.Read(PathOf(CurrentName), most: 2);
        string? slot = content is [var name] ? Slots.FirstOrDefault(s => s[0] == name) : null;
        isDamaged = content is not null && slot is null;
        return slot;
    }

    private void Copy(string from, string to)
    {
        byte[] content =
            disk.Read(from, int.MaxValue) ?? throw new FileNotFoundException($"{from} is gone");
        AtomicFile.Replace(disk, to, content);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
