using EdgeReader.Recognition.Decisions;
using EdgeReader.Service.Announcing;

namespace EdgeReader.Service.Replay;

/// <summary>A line a frame, for <c>edgereader replay</c>.</summary>
/// <param name="path">The file; it is created, with its folder.</param>
/// <exception cref="Recognition.ReaderException">The file cannot be written.</exception>
public sealed class EvidenceLog(string path) : IReadingObserver, IDisposable
{
    private readonly LineFile _file = new(path, "Journal:EvidenceFile");

    /// <inheritdoc/>
    public void Seen(Reading reading) => _file.Write(EvidenceLine.Write(reading.Evidence));

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
