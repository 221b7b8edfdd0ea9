using Microsoft.Win32.SafeHandles;

namespace EdgeReader.Devices.Speaker.Alsa;

/// <summary>A <c>snd_pcm_t*</c>; closed once, and never while another thread is inside a call.</summary>
internal sealed class PcmHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle() => LibAsound.Close(handle) >= 0;
}
