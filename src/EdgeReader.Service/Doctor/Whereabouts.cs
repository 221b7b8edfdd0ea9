using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Wiring;

namespace EdgeReader.Service.Doctor;

/// <summary>Where on the header to feel for the wires of a part that is on GPIO lines.</summary>
internal static class Whereabouts
{
    /// <summary>The motor's driver and its line.</summary>
    public static string Of(HapticsOptions options) =>
        options.Driver == "gpio"
            ? $"Driver gpio, on {RaspberryPiHeader.Describe(options.Line)}."
            : $"Driver {options.Driver}.";

    /// <summary>A sentence for each of the buttons; nothing where they are on no lines.</summary>
    /// <param name="options">Their lines.</param>
    /// <param name="buttons">Main, plus or minus.</param>
    public static string Of(ButtonsOptions options, IEnumerable<Button> buttons)
    {
        string[] lines = [options.Main, options.Plus, options.Minus];
        return options.Driver == "gpio"
            ? string.Concat(
                buttons.Select(b =>
                    $" {b} is on {RaspberryPiHeader.Describe(lines[(int)b])} (Buttons:{b})."
                )
            )
            : "";
    }
}
