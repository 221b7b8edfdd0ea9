using System.CommandLine;
using System.Globalization;
using EdgeReader.Recognition;
using OpenCvSharp;

namespace EdgeReader.Hardware.Print;

/// <summary>Checks a distance on a page that was made a picture.</summary>
internal static class MeasureCommand
{
    private const double Tolerance = 0.2;

    public static Command Create()
    {
        Argument<string> page = new("page")
        {
            Description = $"A picture of a page, {PrintedMarks.DotsAnInch} dots an inch.",
        };
        Argument<string> direction = new("direction")
        {
            Description = "Which way to measure: across or down.",
        };
        direction.AcceptOnlyFromAmong("across", "down");
        Argument<double> at = Millimetres("at", "Where that line is, mm from the page's edge.");
        Argument<double> from = Millimetres("from", "Where it begins, mm.");
        Argument<double> to = Millimetres("to", "Where it ends, mm.");
        Argument<double> expected = Millimetres("expected", "First to last mark on it, mm.");
        Command command = new("measure", "Check a distance on a page that was made a picture.")
        {
            page,
            direction,
            at,
            from,
            to,
            expected,
        };
        command.SetAction(parsed =>
        {
            string file = parsed.GetRequiredValue(page);
            using Mat pixels = Read(file);
            Check(
                PrintedMarks.Distance(
                    pixels,
                    parsed.GetRequiredValue(direction) == "down",
                    parsed.GetRequiredValue(at),
                    parsed.GetRequiredValue(from),
                    parsed.GetRequiredValue(to)
                ),
                parsed.GetRequiredValue(expected)
            );
        });
        return command;
    }

    private static void Check(double measured, double expected)
    {
        string told = string.Create(
            CultureInfo.InvariantCulture,
            $"{measured:0.00} mm, should be {expected:0.##} mm"
        );
        if (Math.Abs(measured - expected) > Tolerance)
        {
            throw new ReaderException(told);
        }
        Console.WriteLine(told);
    }

    private static Mat Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new ReaderException($"There is no picture {file}.");
        }
        Mat pixels = Cv2.ImRead(file, ImreadModes.Grayscale);
        return pixels.Empty() ? throw new ReaderException($"{file} is no picture.") : pixels;
    }

    private static Argument<double> Millimetres(string name, string description) =>
        new(name) { Description = description };
}
