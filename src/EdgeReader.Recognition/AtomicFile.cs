using System.Text;

namespace EdgeReader.Recognition;

/// <summary>Files that are replaced whole: a kill leaves the old one or the new.</summary>
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
    /// <param name="write">Writes all of the file.</param>
    /// <exception cref="ReaderException">The disk is full or can't be written.</exception>
    public static void Write(string path, Action<Stream> write) =>
        Explain(
            path,
            () =>
            {
                using (FileStream file = CreatePartial(path))
                {
                    write(file);
                    file.Flush(flushToDisk: true);
                }
                File.Move(Partial(path), path, overwrite: true);
            }
        );

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
                CreatePartial(path).Dispose();
                File.Delete(Partial(path));
            }
        );
    }

    private static string Partial(string path) => path + ".partial";

    private static FileStream CreatePartial(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return File.Create(Partial(path));
    }

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
