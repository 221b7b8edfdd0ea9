using EdgeReader.Recognition;
using EdgeReader.Recognition.Files;

namespace EdgeReader.Service.State;

/// <summary>
/// The folder of what must outlast a power cut. One process has it at a time; who can't have it
/// goes on without, and can say why.
/// </summary>
public sealed class StateFolder : IDisposable
{
    private const string LockName = "lock";

    private readonly IDisk _disk;
    private readonly IDisposable? _lock;

    private StateFolder(IDisk disk, string path)
    {
        _disk = disk;
        FullPath = Path.GetFullPath(path);
        try
        {
            disk.CreateFolder(FullPath);
            _lock = disk.Lock(PathOf(LockName));
            IsTaken = _lock is null;
            Fault = IsTaken
                ? $"Another reader runs and has the folder {FullPath}: end it and start again, or "
                    + "set State:Folder to another one; until then counts and settings are "
                    + "forgotten when this one ends."
                : null;
        }
        catch (Exception problem) when (IsOfDisk(problem))
        {
            Fault = Explain(problem);
        }
    }

    /// <summary>Its absolute path.</summary>
    public string FullPath { get; }

    /// <summary>Whether another process has it.</summary>
    public bool IsTaken { get; }

    /// <summary>Why nothing can be kept in it, one sentence, or null if it can.</summary>
    public string? Fault { get; }

    /// <summary>Takes a folder; never throws for what is wrong with it.</summary>
    /// <param name="path">It is created where missing.</param>
    public static StateFolder Open(string path) => Open(Disk.Real, path);

    /// <summary>Takes a folder of a disk; never throws for what is wrong with it.</summary>
    /// <param name="disk">Where it lies.</param>
    /// <param name="path">It is created where missing.</param>
    public static StateFolder Open(IDisk disk, string path) => new(disk, path);

    /// <summary>Gives the folder to others.</summary>
    public void Dispose() => _lock?.Dispose();

    /// <summary>Reads a file, also where nothing can be kept.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="most">Bytes; what is after them is left out.</param>
    /// <param name="content">The content, or null: there is no such file, or it can't be read.</param>
    /// <returns>Why it can't be read, one sentence, or null.</returns>
    internal string? TryRead(string name, int most, out byte[]? content)
    {
        content = null;
        try
        {
            content = _disk.Read(PathOf(name), most);
            return null;
        }
        catch (Exception problem) when (IsOfDisk(problem))
        {
            return $"The file {PathOf(name)} can't be read ({problem.Message}): make it readable "
                + "or remove it, and start again; until then it stays as it is.";
        }
    }

    /// <summary>Does something to the folder's files, if it can be kept there.</summary>
    /// <param name="act">Calls the members below.</param>
    /// <returns>Why it isn't kept, one sentence, or null: it is durable.</returns>
    internal string? TryKeep(Action act)
    {
        if (Fault is not null)
        {
            return Fault;
        }
        try
        {
            act();
            return null;
        }
        catch (Exception problem) when (IsOfDisk(problem))
        {
            return Explain(problem);
        }
    }

    /// <summary>Replaces a file whole and durably.</summary>
    internal void Replace(string name, ReadOnlySpan<byte> content) =>
        AtomicFile.Replace(_disk, PathOf(name), content);

    /// <summary>Gives a file another name; durable after <see cref="Sync"/>.</summary>
    internal void Rename(string from, string to) => _disk.Rename(PathOf(from), PathOf(to));

    /// <summary>Opens a file that is there, to append to it; the caller disposes it.</summary>
    internal IDiskFile Append(string name) => _disk.Append(PathOf(name));

    /// <summary>Returns when the names in the folder are durable.</summary>
    internal void Sync() => _disk.SyncFolder(FullPath);

    private string PathOf(string name) => Path.Combine(FullPath, name);

    private string Explain(Exception problem) =>
        $"Nothing can be kept in {FullPath} ({problem.Message}): make room there, or let this user "
        + "write, or set State:Folder to another folder; until then counts and settings are "
        + "forgotten when the power goes.";

    private static bool IsOfDisk(Exception problem) =>
        problem is IOException or UnauthorizedAccessException;
}
