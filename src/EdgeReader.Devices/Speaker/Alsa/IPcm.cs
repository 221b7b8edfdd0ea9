namespace EdgeReader.Devices.Speaker.Alsa;

/// <summary>
/// A stream of 16-bit mono samples into a device, <see cref="Clip.SampleRate"/> a second. What
/// returns a number returns a <see cref="PcmError"/> if it is negative. For one thread.
/// Disposing it drops what is queued.
/// </summary>
internal interface IPcm : IDisposable
{
    /// <summary>How many samples can be queued.</summary>
    int Buffer { get; }

    /// <summary>How many samples are queued and not yet played.</summary>
    int Queued();

    /// <summary>Queues samples without waiting; returns how many were taken, 0 if it is full.</summary>
    int Write(ReadOnlySpan<short> samples);

    /// <summary>Starts to play what is queued; does nothing if it plays.</summary>
    int Start();

    /// <summary>Makes the stream empty and ready to be filled and started again.</summary>
    int Prepare();

    /// <summary>
    /// Waits until a period fits into the queue that <see cref="PcmFeed"/> keeps: 1, or 0 if it
    /// does not after so long.
    /// </summary>
    int Wait(TimeSpan atMost);
}

/// <summary>Opens a device for playing.</summary>
/// <param name="device">Its ALSA name.</param>
/// <param name="error">Why it can't be opened.</param>
/// <returns>The stream, prepared and empty; null if it can't be opened.</returns>
/// <exception cref="DllNotFoundException">There is no libasound.</exception>
internal delegate IPcm? OpenPcm(string device, out int error);
