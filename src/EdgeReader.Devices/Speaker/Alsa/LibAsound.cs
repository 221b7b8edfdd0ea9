using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EdgeReader.Devices.Speaker.Alsa;

/// <summary>
/// The few functions of libasound that a loudspeaker needs, as asoundlib.h declares them. Below
/// zero each returns an error, see <see cref="PcmError"/>. A frame is a sample here: all is mono.
/// </summary>
internal static unsafe partial class LibAsound
{
    public const string Library = "libasound.so.2";

    /// <summary>Direction of a stream: SND_PCM_STREAM_PLAYBACK.</summary>
    public const int Playback = 0;

    /// <summary>Neither opening nor writing waits: SND_PCM_NONBLOCK.</summary>
    public const int NonBlocking = 1;

    /// <summary>16 bits, little-endian, as clips are: SND_PCM_FORMAT_S16_LE.</summary>
    public const int Signed16LittleEndian = 2;

    /// <summary>Written by writei: SND_PCM_ACCESS_RW_INTERLEAVED.</summary>
    public const int Interleaved = 3;

    /// <summary>Filled and not yet started: SND_PCM_STATE_PREPARED.</summary>
    public const int Prepared = 2;

    /// <summary>Opens a stream.</summary>
    [LibraryImport(
        Library,
        EntryPoint = "snd_pcm_open",
        StringMarshalling = StringMarshalling.Utf8
    )]
    public static partial int Open(out PcmHandle pcm, string name, int stream, int mode);

    /// <summary>Sets all that a stream must know; the library converts what the card can't.</summary>
    /// <param name="pcm">The stream.</param>
    /// <param name="format">How a sample is written.</param>
    /// <param name="access">By which function.</param>
    /// <param name="channels">1 for mono.</param>
    /// <param name="rate">Samples a second.</param>
    /// <param name="mayResample">1 if the library may convert the rate.</param>
    /// <param name="latency">Length of the buffer in µs; a period is a quarter of it.</param>
    [LibraryImport(Library, EntryPoint = "snd_pcm_set_params")]
    public static partial int SetParameters(
        PcmHandle pcm,
        int format,
        int access,
        uint channels,
        uint rate,
        int mayResample,
        uint latency
    );

    /// <summary>The lengths that the device chose, in frames.</summary>
    [LibraryImport(Library, EntryPoint = "snd_pcm_get_params")]
    public static partial int GetParameters(PcmHandle pcm, out nuint buffer, out nuint period);

    /// <summary>Makes room for software parameters.</summary>
    [LibraryImport(Library, EntryPoint = "snd_pcm_sw_params_malloc")]
    public static partial int NewSoftware(out nint parameters);

    /// <summary>Gives that room back.</summary>
    [LibraryImport(Library, EntryPoint = "snd_pcm_sw_params_free")]
    public static partial void FreeSoftware(nint parameters);

    /// <summary>The software parameters that hold.</summary>
    [LibraryImport(Library, EntryPoint = "snd_pcm_sw_params_current")]
    public static partial int CurrentSoftware(PcmHandle pcm, nint parameters);

    /// <summary>For how much room <see cref="Wait"/> waits, in frames.</summary>
    [LibraryImport(Library, EntryPoint = "snd_pcm_sw_params_set_avail_min")]
    public static partial int SetLeastRoom(PcmHandle pcm, nint parameters, nuint frames);

    /// <summary>Lets software parameters hold.</summary>
    [LibraryImport(Library, EntryPoint = "snd_pcm_sw_params")]
    public static partial int SetSoftware(PcmHandle pcm, nint parameters);

    /// <summary>Room in the buffer now, in frames, asked of the card itself.</summary>
    [LibraryImport(Library, EntryPoint = "snd_pcm_avail")]
    public static partial nint Room(PcmHandle pcm);

    /// <summary>Writes; returns how many frames were taken.</summary>
    [LibraryImport(Library, EntryPoint = "snd_pcm_writei")]
    public static partial nint Write(PcmHandle pcm, ReadOnlySpan<short> samples, nuint frames);

    /// <summary>Waits until there is room; 0 if there is none after so many ms.</summary>
    [LibraryImport(Library, EntryPoint = "snd_pcm_wait")]
    public static partial int Wait(PcmHandle pcm, int milliseconds);

    /// <summary>Which state the stream is in.</summary>
    [LibraryImport(Library, EntryPoint = "snd_pcm_state")]
    public static partial int State(PcmHandle pcm);

    /// <summary>Starts a stream that is prepared.</summary>
    [LibraryImport(Library, EntryPoint = "snd_pcm_start")]
    public static partial int Start(PcmHandle pcm);

    /// <summary>Makes a stream ready again after an underrun or a suspend.</summary>
    [LibraryImport(Library, EntryPoint = "snd_pcm_prepare")]
    public static partial int Prepare(PcmHandle pcm);

    /// <summary>Drops what is queued and closes the stream.</summary>
    [LibraryImport(Library, EntryPoint = "snd_pcm_close")]
    public static partial int Close(nint pcm);

    /// <summary>
    /// Forgets the configuration, so that the next <see cref="Open"/> reads it again, with the
    /// cards that are there by then.
    /// </summary>
    [LibraryImport(Library, EntryPoint = "snd_config_update_free_global")]
    public static partial int ForgetConfiguration();

    /// <summary>
    /// Keeps the library from writing to stderr, which it does at each attempt to open a device
    /// that isn't there: errors are told in a sentence of ours.
    /// </summary>
    public static void BeQuiet() => SetErrorHandler(&Ignore);

    [LibraryImport(Library, EntryPoint = "snd_lib_error_set_handler")]
    private static partial int SetErrorHandler(
        delegate* unmanaged[Cdecl]<nint, int, nint, int, nint, void> handler
    );

    // The handler is variadic. One that looks at none of the further arguments needs no more than
    // this by the calling conventions of Linux on x86-64, 32-bit ARM and AArch64.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Ignore(nint file, int line, nint function, int error, nint format) { }
}
