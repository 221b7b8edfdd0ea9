using EdgeReader.Recognition.Files;

namespace EdgeReader.Service.Tests.State;

/// <summary>
/// A disk that loses its power at a chosen operation. What was not flushed may be lost wholly or
/// in part, and so may be the last names that no sync of a folder followed. What it is asked of one
/// folder it does to all of them.
/// </summary>
internal sealed class SimulatedDisk(int seed = 0) : IDisk
{
    private readonly Random _chance = new(seed);
    private readonly HashSet<string> _locks = [];

    /// <summary>The folder as programs see it, and before that all states since the last sync.</summary>
    private List<Dictionary<string, SimulatedFile>> _folders =
    [
        [],
    ];
    private bool _isOff;

    /// <summary>The operation, from 1 on, in which the power goes; 0 for never.</summary>
    public int CutAt { get; init; }

    /// <summary>How often the power was cut or the process killed before, and 1.</summary>
    public int Life { get; private init; } = 1;

    /// <summary>How many operations there were.</summary>
    public int Operations { get; private set; }

    /// <summary>A disk that says that it has flushed and has not.</summary>
    public bool ForgetsFlushes { get; init; }

    /// <summary>A disk that says that it has synced a folder and has not.</summary>
    public bool ForgetsSyncs { get; init; }

    /// <summary>What an operation, named by its member, fails with; null for nothing.</summary>
    public Func<string, Exception?> Fault { get; set; } = _ => null;

    private Dictionary<string, SimulatedFile> Folder => _folders[^1];

    /// <summary>The same disk when the power is back.</summary>
    /// <param name="cutAt">When it is cut again; 0 for never.</param>
    public SimulatedDisk AfterCut(int seed, int cutAt = 0)
    {
        Random chance = new(seed);
        return new(seed)
        {
            CutAt = cutAt,
            Life = Life + 1,
            ForgetsFlushes = ForgetsFlushes,
            ForgetsSyncs = ForgetsSyncs,
            _folders =
            [
                _folders[chance.Next(_folders.Count)]
                    .ToDictionary(entry => entry.Key, entry => entry.Value.AfterCut(chance)),
            ],
        };
    }

    /// <summary>The same disk after a kill: all that was written is there, in memory at least.</summary>
    public SimulatedDisk AfterKill() =>
        new()
        {
            Life = Life + 1,
            ForgetsFlushes = ForgetsFlushes,
            ForgetsSyncs = ForgetsSyncs,
            _folders = _folders,
        };

    /// <summary>Overwrites a file, or removes it, as nobody should.</summary>
    public void Damage(string path, byte[]? content)
    {
        Folder.Remove(path);
        if (content is not null)
        {
            SimulatedFile file = new();
            file.Append(content);
            file.Flush();
            Folder[path] = file;
        }
    }

    public byte[]? Read(string path, int most)
    {
        Fail(nameof(Read));
        return Folder.TryGetValue(path, out SimulatedFile? file)
            ? file.Content[..int.Min(most, file.Content.Length)]
            : null;
    }

    public IDiskFile Create(string path)
    {
        Do(
            nameof(Create),
            () =>
            {
                if (!Folder.TryGetValue(path, out SimulatedFile? file))
                {
                    Name(names => names[path] = new());
                }
                else
                {
                    file.Empty();
                }
            }
        );
        return new OpenFile(this, Folder[path]);
    }

    public IDiskFile Append(string path)
    {
        Fail(nameof(Append));
        return Folder.TryGetValue(path, out SimulatedFile? file)
            ? new OpenFile(this, file)
            : throw new FileNotFoundException(path);
    }

    public void Rename(string from, string to) =>
        Do(
            nameof(Rename),
            () =>
                Name(names =>
                {
                    if (!names.Remove(from, out SimulatedFile? file))
                    {
                        throw new FileNotFoundException(from);
                    }
                    names[to] = file;
                })
        );

    public void Delete(string path) => Do(nameof(Delete), () => Name(names => names.Remove(path)));

    public void CreateFolder(string path) => Fail(nameof(CreateFolder));

    public void DeleteFolder(string path) =>
        Do(
            nameof(DeleteFolder),
            () =>
            {
                foreach (string file in Folder.Keys.Where(f => f.StartsWith(path + "/")).ToList())
                {
                    Name(names => names.Remove(file));
                }
            }
        );

    public void SyncFolder(string path) =>
        Do(nameof(SyncFolder), () => _folders = ForgetsSyncs ? _folders : [Folder]);

    public IDisposable? Lock(string path)
    {
        Fail(nameof(Lock));
        return _locks.Add(path) ? new Held(this, path) : null;
    }

    private void Name(Action<Dictionary<string, SimulatedFile>> change)
    {
        Dictionary<string, SimulatedFile> changed = new(Folder);
        change(changed);
        _folders.Add(changed);
    }

    private void Do(string operation, Action act)
    {
        Fail(operation);
        if (++Operations == CutAt)
        {
            _isOff = true;
            if (_chance.Next(2) == 0)
            {
                act();
            }
            throw new PowerCut();
        }
        act();
    }

    private void Fail(string operation)
    {
        if (_isOff)
        {
            throw new PowerCut();
        }
        if (Fault(operation) is { } fault)
        {
            throw fault;
        }
    }

    private sealed class OpenFile(SimulatedDisk disk, SimulatedFile file) : IDiskFile
    {
        public void Append(ReadOnlySpan<byte> bytes)
        {
            byte[] copy = bytes.ToArray();
            try
            {
                disk.Do("Write", () => file.Append(copy));
            }
            catch (IOException)
            {
                // What a full disk does: some of it.
                file.Append(copy.AsSpan(0, copy.Length / 2));
                throw;
            }
        }

        public void Flush() =>
            disk.Do(
                nameof(Flush),
                () =>
                {
                    if (!disk.ForgetsFlushes)
                    {
                        file.Flush();
                    }
                }
            );

        public void Dispose() { }
    }

    private sealed class Held(SimulatedDisk disk, string path) : IDisposable
    {
        public void Dispose() => disk._locks.Remove(path);
    }
}
