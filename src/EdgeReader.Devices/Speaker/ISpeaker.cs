namespace EdgeReader.Devices.Speaker;

/// <summary>
/// Plays clips. Nothing is queued: a new clip replaces the one that plays. Safe to call from
/// several threads.
/// </summary>
public interface ISpeaker : IDisposable
{
    /// <summary>
    /// Why there is no sound now, and what to do, in a sentence; null while there is sound. One
    /// that can't fail never has a fault.
    /// </summary>
    string? Fault => null;

    /// <summary>
    /// Starts a clip and returns at once; its first sample is heard within 50 ms. Neither waits
    /// nor throws while there is no sound: the clip is not heard then, nor later.
    /// </summary>
    void Play(Clip clip);

    /// <summary>Silences what plays, within 50 ms.</summary>
    void Stop();
}
