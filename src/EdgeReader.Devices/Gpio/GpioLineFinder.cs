using System.Device.Gpio;
using System.Globalization;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Gpio;

/// <summary>
/// Finds a chip by its label and a line by its name: a chip's number changes with the kernel, and
/// a line's with the chip.
/// </summary>
public static class GpioLineFinder
{
    /// <summary>
    /// Labels of the chips that a Raspberry Pi's header hangs on, the newest first: Pi 5, Pi 4,
    /// Pi 3 and Zero 2.
    /// </summary>
    public static IReadOnlyList<string> KnownLabels { get; } =
    ["pinctrl-rp1", "pinctrl-bcm2711", "pinctrl-bcm2835"];

    /// <summary>Finds a line.</summary>
    /// <param name="section">The section of the settings that named it, for the message.</param>
    /// <param name="label">The chip's label; empty for the first of the known ones.</param>
    /// <param name="line">Its name, for example <c>GPIO27</c>, or its number on the chip.</param>
    /// <param name="chips">The chips that there are.</param>
    /// <param name="offsetOf">The number of a name on a chip, or null if it isn't there.</param>
    /// <exception cref="ReaderException">There is no such chip or line.</exception>
    public static GpioLine Find(
        string section,
        string label,
        string line,
        IEnumerable<GpioChipInfo> chips,
        Func<GpioChipInfo, string, int?> offsetOf
    )
    {
        GpioChipInfo chip = FindChip(section, label, [.. chips]);
        bool isNumber = int.TryParse(
            line,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int number
        );
        int? offset = isNumber ? number : offsetOf(chip, line);
        return offset < chip.NumLines
            ? new(chip, offset.Value)
            : throw new ReaderException(
                $"The GPIO chip {chip.Label} has no line {line}: give the settings in {section} a "
                    + "name that gpioinfo prints, such as GPIO27."
            );
    }

    private static GpioChipInfo FindChip(string section, string label, GpioChipInfo[] chips)
    {
        IReadOnlyList<string> wanted = label.Length > 0 ? [label] : KnownLabels;
        return wanted
                .Select(name => chips.FirstOrDefault(chip => chip.Label == name))
                .FirstOrDefault(chip => chip is not null)
            ?? throw new ReaderException(
                $"There is no GPIO chip labelled {string.Join(" or ", wanted)}: set "
                    + $"{section}:ChipLabel to one that gpiodetect prints (here: {Labels(chips)})."
            );
    }

    private static string Labels(GpioChipInfo[] chips) =>
        chips.Length > 0 ? string.Join(", ", chips.Select(chip => chip.Label)) : "no chip at all";
}
