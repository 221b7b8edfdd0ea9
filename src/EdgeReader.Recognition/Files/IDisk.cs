namespace EdgeReader.Recognition.Files;

/// <summary>
/// The few things that are done to files which must outlast a power cut, each of them one call to
/// the system, so that a power cut between any two of them can be played.
/// </summary>
/// <remarks>
/// Every member may throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
/// What was written is not on the disk before <see cref="IDiskFile.Flush"/>, and a name is not in
/// its folder before <see cref="SyncFolder"/>.
/// </remarks>
public interface IDisk
{
    /// <summary>A file's content, or null where there is no such file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">Bytes, at least 0; what a longer file has after them is left out.</param>
    byte[]? Read(string path, int most);

    /// <summary>Creates an empty file; one that is there is emptied.</summary>
    /// <returns>The caller's, to dispose.</returns>
    IDiskFile Create(string path);

    /// <summary>Opens a file that is there, to append to it.</summary>
    /// <returns>The caller's, to dispose.</returns>
    IDiskFile Append(string path);

    /// <summary>Gives a file another name in the same folder; a file of that name is replaced.</summary>
    void Rename(string from, string to);

    /// <summary>Removes a file; one that isn't there is no fault.</summary>
    void Delete(string path);

    /// <summary>Creates a folder, and those above it, durably; one that is there is left.</summary>
    void CreateFolder(string path);

    /// <summary>
    /// Removes a folder with all that is in it, not in one go; one that isn't there is no fault.
    /// </summary>
    void DeleteFolder(string path);

    /// <summary>Returns when what was created, renamed and removed in a folder is durable.</summary>
    void SyncFolder(string path);

    /// <summary>
    /// Takes a file for this process; the system gives it back when the process ends, however it
    /// ends.
    /// </summary>
    /// <param name="path">It is created where missing, and stays.</param>
    /// <returns>Gives it back when disposed; null when another process has it.</returns>
    IDisposable? Lock(string path);
}

/// <summary>An open file of an <see cref="IDisk"/>.</summary>
public interface IDiskFile : IDisposable
{
    /// <summary>Writes at the end.</summary>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Returns when what was written is durable (<c>fsync</c>).</summary>
    void Flush();
}
