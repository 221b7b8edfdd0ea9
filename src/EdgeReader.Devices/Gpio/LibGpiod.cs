using System.Device.Gpio;
using System.Runtime.InteropServices;

namespace EdgeReader.Devices.Gpio;

/// <summary>
/// What System.Device.Gpio 4.2 keeps to itself: the number of a line that has a name. The library
/// is the one that its driver loads anyway.
/// </summary>
internal static class LibGpiod
{
    private const string Library = "libgpiod.so.3";

    /// <summary>The line's number on the chip, or null if no line has that name.</summary>
    /// <exception cref="IOException">The chip can't be opened.</exception>
    /// <exception cref="DllNotFoundException">There is no libgpiod 2 (libgpiod.so.3).</exception>
    public static int? OffsetOf(GpioChipInfo chip, string name)
    {
        string path = $"/dev/gpiochip{chip.Id}";
        nint opened = gpiod_chip_open(path);
        if (opened == 0)
        {
            throw new IOException($"{path}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
        try
        {
            int offset = gpiod_chip_get_line_offset_from_name(opened, name);
            return offset < 0 ? null : offset;
        }
        finally
        {
            gpiod_chip_close(opened);
        }
    }

    // Signatures: include/gpiod.h of libgpiod 2.2.
    [DllImport(Library, SetLastError = true)]
    private static extern nint gpiod_chip_open([MarshalAs(UnmanagedType.LPUTF8Str)] string path);

    [DllImport(Library)]
    private static extern void gpiod_chip_close(nint chip);

    [DllImport(Library, SetLastError = true)]
    private static extern int gpiod_chip_get_line_offset_from_name(
        nint chip,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name
    );
}
