using System.Runtime.InteropServices;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Speaker;

/// <summary>
/// A simulated loudspeaker: what it plays stands in a WAV file, at the time it was played, with
/// silence between. The file is a whole WAV file after every call, so that it can be heard even
/// if the process is killed.
/// </summary>
public sealed class WavFileSpeaker : ISpeaker
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly FileStream _file;
    private readonly Lock _lock = new();
    private long _length;

    /// <summary>Creates the file and its folder; the time axis begins now.</summary>
    /// <param name="path">Path of the file, replaced if it is there.</param>
    /// <param name="time">The clock that says when something is played.</param>
    /// <exception cref="ReaderException">The file cannot be written.</exception>
    public WavFileSpeaker(string path, TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
        try
        {
            string full = Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            _file = new FileStream(full, FileMode.Create, FileAccess.Write, FileShare.Read);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The sound cannot be written to {path} ({problem.Message}): set Speaker:File to "
                    + "a file that can.",
                problem
            );
        }
        Complete();
    }

    private long Now => (long)(_time.GetElapsedTime(_start).TotalSeconds * Clip.SampleRate);

    /// <inheritdoc/>
    public void Play(Clip clip)
    {
        lock (_lock)
        {
            CutAt(Now);
            _file.Position = WavFile.HeaderLength + _length * sizeof(short);
            _file.Write(MemoryMarshal.AsBytes(clip.Samples.AsSpan()));
            _length += clip.Samples.Length;
            Complete();
        }
    }

    /// <inheritdoc/>
    public void Stop()
    {
        lock (_lock)
        {
            CutAt(Math.Min(Now, _length));
            Complete();
        }
    }

    /// <summary>Silences what plays and closes the file.</summary>
    public void Dispose()
    {
        Stop();
        _file.Dispose();
    }

    // Shortens what is still to come, or lengthens with silence up to now.
    private void CutAt(long samples)
    {
        _length = samples;
        _file.SetLength(WavFile.HeaderLength + samples * sizeof(short));
    }

    private void Complete()
    {
        _file.Position = 0;
        _file.Write(WavFile.Header((int)_length));
        _file.Flush();
    }
}
