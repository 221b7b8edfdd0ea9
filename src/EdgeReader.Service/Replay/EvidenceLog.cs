using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;

namespace EdgeReader.Service.Replay;

/// <summary>A line a frame, for <c>edgereader replay</c>; written through at once.</summary>
public sealed class EvidenceLog : IReadingObserver, IDisposable
{
    private readonly StreamWriter _file;

    /// <summary>Creates the file and its folder.</summary>
    /// <exception cref="ReaderException">The file cannot be written.</exception>
    public EvidenceLog(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            _file = new StreamWriter(path) { AutoFlush = true, NewLine = "\n" };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"What is seen cannot be written to {path} ({problem.Message}): set "
                    + "Journal:EvidenceFile to a file that can, or to nothing.",
                problem
            );
        }
    }

    /// <inheritdoc/>
    public void Seen(Reading reading) => _file.WriteLine(EvidenceLine.Write(reading.Evidence));

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
