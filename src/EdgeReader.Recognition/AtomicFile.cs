using System.Text;
using EdgeReader.Recognition.Files;

namespace EdgeReader.Recognition;

/// <summary>
/// Files that are replaced whole: a kill or a power cut leaves the old one or the new, and the new
/// one stays once it was written.
/// </summary>
public static class AtomicFile
{
    /// <summary>Writes text as UTF-8.</summary>
    /// <param name="path">Its folder is created where missing.</param>
    /// <param name="text">All of the file.</param>
    /// <exception cref="ReaderException">The disk is full or can't be written.</exception>
    public static void Write(string path, string text) =>
        Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>Has a file written beside the old one, and then renames it.</summary>
    /// <param name="path">Its folder is created where missing.</param>
    /// <param name="write">Writes all of the file, into memory.</param>
    /// <exception cref="ReaderException">The disk is full or can't be written.</exception>
    public static void Write(string path, Action<Stream> write) =>
        Explain(
            path,
            () =>
            {
                using MemoryStream content = new();
                write(content);
                Replace(Disk.Real, path, content.GetBuffer().AsSpan(0, (int)content.Length));
            }
        );

    /// <summary>Writes a file beside the old one, and then renames it.</summary>
    /// <param name="disk">Where the file lies.</param>
    /// <param name="path">Its folder is created where missing.</param>
    /// <param name="content">All of the file.</param>
    /// <exception cref="IOException">The disk is full or broken, or can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not.</exception>
    public static void Replace(IDisk disk, string path, ReadOnlySpan<byte> content)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        disk.CreateFolder(folder);
        try
        {
            using (IDiskFile file = disk.Create(Partial(path)))
            {
                file.Append(content);
                // Before the rename: else the name could outlast a power cut and the content not.
                file.Flush();
            }
            disk.Rename(Partial(path), path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A full disk needs the room; what is wrong was found out already.
            try
            {
                disk.Delete(Partial(path));
            }
            catch (Exception other) when (other is IOException or UnauthorizedAccessException) { }
            throw;
        }
        disk.SyncFolder(folder);
    }

    /// <summary>
    /// Finds out whether a file can be written, before the work that it is to hold is done. What
    /// is there stays as it is.
    /// </summary>
    /// <param name="path">Its folder is created where missing.</param>
    /// <exception cref="ReaderException">It can't be written.</exception>
    public static void RequireWritable(string path)
    {
        if (path.Length == 0 || Directory.Exists(path))
        {
            throw new ReaderException(
                $"'{path}' is no name of a file to write: name one, for example report.json."
            );
        }
        Explain(
            path,
            () =>
            {
                Disk.Real.CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
                Disk.Real.Create(Partial(path)).Dispose();
                Disk.Real.Delete(Partial(path));
            }
        );
    }

    private static string Partial(string path) => path + ".partial";

    private static void Explain(string path, Action act)
    {
        try
        {
            act();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The file {path} can't be written ({problem.Message}): make room or choose "
                    + "another folder, and start again; what was there before is untouched.",
                problem
            );
        }
    }
}
