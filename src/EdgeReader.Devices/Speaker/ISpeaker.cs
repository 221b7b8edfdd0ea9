namespace EdgeReader.Devices.Speaker;

/// <summary>Plays clips. Nothing is queued: a new clip replaces the one that plays.</summary>
public interface ISpeaker : IDisposable
{
    /// <summary>Starts a clip and returns at once.</summary>
    void Play(Clip clip);

    /// <summary>Silences what plays.</summary>
    void Stop();
}
