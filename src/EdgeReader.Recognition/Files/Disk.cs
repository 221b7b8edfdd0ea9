using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace EdgeReader.Recognition.Files;

/// <summary>The system's own files.</summary>
public sealed partial class Disk : IDisk
{
    // EWOULDBLOCK on Linux, which .NET passes on.
    private const int HasAnotherHolder = 11;

    private Disk() { }

    /// <summary>The one disk.</summary>
    public static Disk Real { get; } = new();

    /// <inheritdoc/>
    public byte[]? Read(string path, int most)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            byte[] bytes = new byte[Math.Min(file.Length, most)];
            return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception missing)
            when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public IDiskFile Create(string path) => new OpenFile(path, FileMode.Create);

    /// <inheritdoc/>
    public IDiskFile Append(string path) => new OpenFile(path, FileMode.Open);

    /// <inheritdoc/>
    public void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void CreateFolder(string path)
    {
        string folder = Path.GetFullPath(path);
        if (Directory.Exists(folder) || Path.GetDirectoryName(folder) is not { } above)
        {
            return;
        }
        CreateFolder(above);
        Directory.CreateDirectory(folder);
        SyncFolder(above);
    }

    /// <inheritdoc/>
    public void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// .NET opens no folder, so <c>open</c> is called; the rest is .NET's own. Windows has no such
    /// call and needs none: NTFS keeps a log of names.
    /// </remarks>
    public void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        const int readOnly = 0;
        int descriptor = Open(path, readOnly);
        if (descriptor < 0)
        {
            int error = Marshal.GetLastPInvokeError();
            string message = Marshal.GetPInvokeErrorMessage(error);
            throw new IOException($"{message} : '{path}'", error);
        }
        using SafeFileHandle folder = new(descriptor, ownsHandle: true);
        RandomAccess.FlushToDisk(folder);
    }

    /// <inheritdoc/>
    public IDisposable? Lock(string path)
    {
        try
        {
            return File.OpenHandle(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException taken) when (taken.HResult == HasAnotherHolder)
        {
            return null;
        }
    }

    [LibraryImport(
        "libc",
        EntryPoint = "open",
        SetLastError = true,
        StringMarshalling = StringMarshalling.Utf8
    )]
    private static partial int Open(string path, int flags);

    private sealed class OpenFile(string path, FileMode mode) : IDiskFile
    {
        private readonly SafeFileHandle _file = File.OpenHandle(path, mode, FileAccess.Write);

        public void Append(ReadOnlySpan<byte> bytes) =>
            RandomAccess.Write(_file, bytes, RandomAccess.GetLength(_file));

        public void Flush() => RandomAccess.FlushToDisk(_file);

        public void Dispose() => _file.Dispose();
    }
}
