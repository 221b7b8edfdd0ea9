using System.Runtime.InteropServices;

namespace EdgeReader.Devices.Speaker.Alsa;

/// <summary>
/// Puts a thread before the others of its process: it has something to do every 10 ms, while the
/// network eats the cores. The README of Devices says why not in real time.
/// </summary>
internal static partial class SoundPriority
{
    /// <summary>The nice value, −20…19, that the unit's <c>LimitNICE=</c> permits.</summary>
    public const int Nice = -15;

    /// <summary>
    /// Raises the calling thread, where that is permitted; where it isn't, as on a desk, sound is
    /// what it was. Threads that it starts from now on inherit it.
    /// </summary>
    /// <returns>Whether it was raised.</returns>
    // On Linux priorities are the threads', and 0 is the one that calls: setpriority(2).
    public static bool TryRaise() =>
        OperatingSystem.IsLinux() && SetPriority(which: 0, who: 0, Nice) == 0;

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int nice);
}
