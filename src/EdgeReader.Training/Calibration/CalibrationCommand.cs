using System.CommandLine;
using EdgeReader.Recognition;

namespace EdgeReader.Training.Calibration;

/// <summary><c>edgereader-training calibration-sheet</c>: draws the calibration sheet.</summary>
public static class CalibrationCommand
{
    /// <summary>The file's name without its ending.</summary>
    public const string Name = "calibration-sheet";

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Option<string> output = new("--output")
        {
            Description = "Folder that the drawings go to.",
            Required = true,
        };
        Command command = new(Name, "Draws the calibration sheet as PDF and SVG.");
        command.Options.Add(output);
        command.SetAction(parsed => Draw(parsed.GetRequiredValue(output)));
        return command;
    }

    /// <summary>Draws the sheet into a folder, over what lies there.</summary>
    /// <exception cref="ReaderException">The folder cannot be written to.</exception>
    public static int Draw(string folder)
    {
        string file = Path.Combine(folder, Name);
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(file + ".pdf", CalibrationSheet.ToPdf());
            File.WriteAllText(file + ".svg", CalibrationSheet.ToSvg());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The calibration sheet cannot be written to {folder}: name a folder that may be "
                    + "written to with --output.",
                problem
            );
        }
        Console.WriteLine($"The calibration sheet is drawn in {folder}");
        return 0;
    }
}
