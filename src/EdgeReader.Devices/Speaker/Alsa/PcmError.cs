using System.Runtime.InteropServices;

namespace EdgeReader.Devices.Speaker.Alsa;

/// <summary>
/// Errors as ALSA returns them: Linux' errno, negative. Those that something is done about.
/// </summary>
internal static class PcmError
{
    /// <summary>−EINTR: a signal came, nothing happened.</summary>
    public const int Interrupted = -4;

    /// <summary>−EIO: also for a device that takes no sound any more.</summary>
    public const int Broken = -5;

    /// <summary>−EAGAIN: would have to wait.</summary>
    public const int Full = -11;

    /// <summary>−ENODEV: there is none, or it was unplugged.</summary>
    public const int Gone = -19;

    /// <summary>−EPIPE: the buffer ran empty; everything in it was played.</summary>
    public const int Underrun = -32;

    /// <summary>−ESTRPIPE: the device was suspended, and what was queued is lost.</summary>
    public const int Suspended = -86;

    /// <summary>What the system calls an error, for example <c>No such device</c>.</summary>
    public static string Describe(int error) => Marshal.GetPInvokeErrorMessage(-error);
}
