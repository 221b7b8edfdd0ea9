using System.Text;
using EdgeReader.Service.Hosting;

namespace EdgeReader.Service.State;

/// <summary>
/// Tells a reader that was killed, or failed, from one whose power was cut: while it runs a file in
/// the state folder holds the number that the kernel draws at each boot. Who finds the number of
/// its own boot there comes after a reader that nobody ended.
/// </summary>
public sealed class RunMark : IDisposable
{
    /// <summary>The file's name.</summary>
    internal const string FileName = "running";

    private const int Longest = 100;

    private readonly StateFolder _folder;
    private readonly Outcome _outcome;
    private readonly string _boot;
    private bool _isBegun;

    /// <summary>Reads the mark of the run before.</summary>
    /// <param name="folder">Where it is kept; stays the caller's.</param>
    /// <param name="outcome">How this run will end.</param>
    /// <param name="boot">Of this boot and no other; empty if it can't be known.</param>
    public RunMark(StateFolder folder, Outcome outcome, string boot)
    {
        (_folder, _outcome, _boot) = (folder, outcome, boot);
        folder.TryRead(FileName, Longest, out byte[]? content);
        bool isOwn = folder.Fault is null && boot.Length > 0 && content is not null;
        IsAfterFailure = isOwn && Encoding.ASCII.GetString(content!) == boot;
    }

    /// <summary>Whether the run before this one, since the same boot, ended without being asked.</summary>
    public bool IsAfterFailure { get; }

    /// <summary>The number of this boot, or nothing where the kernel gives none.</summary>
    public static string Boot()
    {
        const string path = "/proc/sys/kernel/random/boot_id";
        return File.Exists(path) ? File.ReadAllText(path).Trim() : "";
    }

    /// <summary>This run reads from now on.</summary>
    public void Begin()
    {
        _isBegun = true;
        Write(_boot);
    }

    /// <summary>Takes the mark away, unless the run failed.</summary>
    public void Dispose()
    {
        if (_isBegun && _outcome.Failure is null)
        {
            Write("");
        }
    }

    // Where nothing can be kept, who keeps more than this mark says so.
    private void Write(string content) =>
        _folder.TryKeep(() => _folder.Replace(FileName, Encoding.ASCII.GetBytes(content)));
}
