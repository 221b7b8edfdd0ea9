using EdgeReader.Recognition.Files;

namespace EdgeReader.Service.State;

/// <summary>
/// What the owner chose, kept across power cuts: a change is on the disk before
/// <see cref="Change"/> returns. Safe to call from several threads.
/// </summary>
public sealed class OwnersChoicesFile
{
    /// <summary>The file's name in the state folder.</summary>
    public const string FileName = "choices.json";

    /// <summary>Name of the last damaged one, kept for whoever wants to know.</summary>
    public const string DamagedFileName = "choices.damaged.json";

    // The longest document has some 200.
    private const int MostBytes = 4096;

    private readonly StateFolder _folder;
    private readonly OwnersChoices _factory;
    private readonly Lock _lock = new();

    private OwnersChoicesFile(StateFolder folder, OwnersChoices factory)
    {
        _folder = folder;
        _factory = factory;
        Choices = factory;
    }

    /// <summary>What holds now.</summary>
    public OwnersChoices Choices { get; private set; }

    /// <summary>
    /// Whether what was kept could not be read when this was opened, so that the factory's
    /// choices hold.
    /// </summary>
    public bool WereDamaged { get; private set; }

    /// <summary>Why the choices are forgotten when the power goes, one sentence, or null.</summary>
    public string? NotKept { get; private set; }

    /// <summary>
    /// Reads what was kept; never throws for what is wrong with it. What is damaged or out of
    /// range is put aside, whole, and the factory's choices hold.
    /// </summary>
    /// <param name="folder">Stays the caller's.</param>
    /// <param name="factory">What holds where the owner chose nothing.</param>
    /// <param name="languages">The languages that there are.</param>
    public static OwnersChoicesFile Open(
        StateFolder folder,
        OwnersChoices factory,
        IReadOnlyCollection<string> languages
    )
    {
        OwnersChoicesFile file = new(folder, factory);
        file.Restore(languages);
        return file;
    }

    /// <summary>
    /// Reads what was kept, without taking the folder and without leaving a trace in it; never
    /// throws for what is wrong with it.
    /// </summary>
    /// <param name="disk">Where the folder lies.</param>
    /// <param name="folder">The state folder; it needn't be there.</param>
    /// <param name="factory">What holds where nothing was chosen, or can't be read.</param>
    public static OwnersChoices Peek(IDisk disk, string folder, OwnersChoices factory)
    {
        try
        {
            byte[]? content = disk.Read(Path.Combine(folder, FileName), MostBytes + 1);
            return ChoicesIn(content, factory) ?? factory;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return factory;
        }
    }

    /// <summary>Keeps a change; it holds even where it can't be kept.</summary>
    /// <param name="change">Makes the new choices out of those that hold.</param>
    /// <exception cref="ArgumentException">A new choice is out of range.</exception>
    public void Change(Func<OwnersChoices, OwnersChoices> change)
    {
        lock (_lock)
        {
            OwnersChoices changed = change(Choices);
            if (!changed.IsValid)
            {
                throw new ArgumentException($"A choice is out of range: {changed}.");
            }
            NotKept = _folder.TryKeep(() =>
                _folder.Replace(FileName, KeptChoices.Write(changed, _factory))
            );
            Choices = changed;
        }
    }

    private void Restore(IReadOnlyCollection<string> languages)
    {
        bool isReadable = _folder.TryRead(FileName, MostBytes + 1, out byte[]? content) is null;
        OwnersChoices? kept = ChoicesIn(content, _factory);
        if (kept is not null && languages.Contains(kept.Language))
        {
            Choices = kept;
        }
        else
        {
            WereDamaged = content is not null || !isReadable;
        }
        NotKept = _folder.TryKeep(() =>
        {
            if (WereDamaged)
            {
                _folder.Rename(FileName, DamagedFileName);
            }
            // Also a name may be in memory only: of a change that a kill ended before its end.
            _folder.Sync();
        });
    }

    private static OwnersChoices? ChoicesIn(byte[]? content, OwnersChoices factory) =>
        content is { Length: <= MostBytes } ? KeptChoices.Read(content, factory) : null;
}
