using System.CommandLine;
using System.Globalization;
using EdgeReader.Devices.Camera;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Hardware.Optics;

/// <summary>Prints what the camera sees of each note at each distance, and how sharp.</summary>
internal static class OpticsCommand
{
    private const double Focus = 97; // mm, as the firmware sets it

    /// <summary>As the firmware reads it, and one that uses all of the sensor.</summary>
    private static readonly (int Width, int Height)[] _pictures =
    [
        (new CameraOptions().Width, new CameraOptions().Height),
        (640, 360),
    ];

    public static Command Create()
    {
        Argument<string> folder = new("currencies") { Description = "The currencies' folder." };
        Argument<string> code = new("code") { Description = "ISO 4217 code." };
        Command command = new("optics", "Print what the camera sees of a note.") { folder, code };
        command.SetAction(parsed =>
        {
            CurrencyCatalog catalog = new(parsed.GetRequiredValue(folder));
            Currency currency = catalog.Load(parsed.GetRequiredValue(code));
            foreach ((int width, int height) in _pictures)
            {
                Console.WriteLine($"Picture of {width} × {height} pixels, focus at {Focus:0} mm:");
                Print(currency, Lens.CameraModule3Wide.Cropped(width, height), width);
            }
        });
        return command;
    }

    private static void Print(Currency currency, Lens lens, int columns)
    {
        Line("mm to the note", distance => $"{distance:0}");
        Line("mm across", distance => $"{lens.Seen(distance).Across:0}");
        Line("mm along", distance => $"{lens.Seen(distance).Along:0}");
        Line(
            "blur, pixels",
            distance =>
                lens.Blur(distance, Focus, columns).ToString("0.0", CultureInfo.InvariantCulture)
        );
        foreach ((double width, double height) in Sizes(currency))
        {
            Line(
                $"{width:0} × {height:0} mm, %",
                distance => $"{100 * lens.Share(distance, width, height):0}"
            );
        }
    }

    private static IEnumerable<(double, double)> Sizes(Currency currency) =>
        currency.Sizes.Values.Select(size => (size.Width, size.Height)).Distinct().Order();

    private static void Line(string name, Func<double, string> cell) =>
        Console.WriteLine(
            $"| {name, -16} | {string.Join(" | ", Lens.Heights.Select(cell).Select(text => $"{text, 4}"))} |"
        );
}
