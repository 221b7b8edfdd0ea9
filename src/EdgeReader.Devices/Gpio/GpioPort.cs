using System.Device.Gpio;
using System.Device.Gpio.Drivers;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Gpio;

/// <summary>Opens what hangs on GPIO lines, through libgpiod 2 (Debian 13's libgpiod3).</summary>
public static class GpioPort
{
    /// <summary>Opens a device whose lines are all on one chip.</summary>
    /// <param name="section">The section of the settings that names the lines.</param>
    /// <param name="label">The chip's label; empty for the first of the known ones.</param>
    /// <param name="lines">The lines' names or numbers.</param>
    /// <param name="open">
    /// Makes the device from the controller, which it then owns, and the lines' numbers.
    /// </param>
    /// <exception cref="ReaderException">No such chip or line, or it is taken.</exception>
    public static T Open<T>(
        string section,
        string label,
        IReadOnlyList<string> lines,
        Func<GpioController, IReadOnlyList<int>, T> open
    )
    {
        GpioController? controller = null;
        try
        {
            IList<GpioChipInfo> chips = LibGpiodV2Driver.GetAvailableChips();
            GpioLine[] found =
            [
                .. lines.Select(line =>
                    GpioLineFinder.Find(section, label, line, chips, LibGpiod.OffsetOf)
                ),
            ];
            controller = new GpioController(new LibGpiodV2Driver(found[0].Chip));
            return open(controller, [.. found.Select(line => line.Offset)]);
        }
        catch (Exception problem)
            when (problem
                    is IOException
                        or InvalidOperationException
                        or PlatformNotSupportedException
                        or TypeLoadException // no such library, or one without the function
                        or UnauthorizedAccessException
            )
        {
            controller?.Dispose();
            throw new ReaderException(
                $"The GPIO lines of {section} ({string.Join(", ", lines)}) cannot be opened "
                    + $"({problem.Message}): install libgpiod3, free the lines and put this user "
                    + "into the group gpio.",
                problem
            );
        }
    }
}
