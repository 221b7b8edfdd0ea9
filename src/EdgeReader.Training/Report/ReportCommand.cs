using System.CommandLine;
using EdgeReader.Recognition;

namespace EdgeReader.Training.Report;

/// <summary>
/// <c>edgereader-training report</c>: takes what was measured into the bundle's report and
/// writes it as a page.
/// </summary>
public static class ReportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Option<string?> data = new("--data")
        {
            Description = "Folder of photographs, to draw those that are taken for another.",
        };
        Command command = new("report", "Writes report.json and out/report.html.")
        {
            data,
            DeskOptions.Bundle,
            DeskOptions.Cache,
            DeskOptions.Output,
        };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(DeskOptions.Bundle);
            ModelReport before = ModelReport.Read(folder);
            ModelReport report = ReportSources.AddTo(
                before,
                parsed.GetRequiredValue(DeskOptions.Cache)
            );
            report.Write(folder);
            string file = Path.Combine(parsed.GetRequiredValue(DeskOptions.Output), "report.html");
            AtomicFile.Write(file, ReportPage.Write(report));
            Console.WriteLine($"Written: {file}");
            if (parsed.GetValue(data) is { Length: > 0 } photographs)
            {
                MistakeSheets.Draw(
                    photographs,
                    parsed.GetRequiredValue(DeskOptions.Cache),
                    Path.Combine(parsed.GetRequiredValue(DeskOptions.Output), "mistakes")
                );
            }
            return 0;
        });
        return command;
    }
}
