using EdgeReader.Recognition;

namespace EdgeReader.Service.Announcing;

/// <summary>A file of lines that are written through at once.</summary>
public sealed class LineFile : IDisposable
{
    private readonly StreamWriter _file;

    /// <summary>Creates the file and its folder.</summary>
    /// <param name="path">The file; what is there is replaced.</param>
    /// <param name="setting">Where a user names it, for a complaint.</param>
    /// <exception cref="ReaderException">The file cannot be written.</exception>
    public LineFile(string path, string setting)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            _file = new StreamWriter(path) { AutoFlush = true, NewLine = "\n" };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The file {path} cannot be written ({problem.Message}): set {setting} to a file "
                    + "that can, or to nothing.",
                problem
            );
        }
    }

    /// <summary>Writes a line.</summary>
    public void Write(string line) => _file.WriteLine(line);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
