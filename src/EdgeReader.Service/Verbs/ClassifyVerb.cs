using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Service.Hosting;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Verbs;

/// <summary><c>edgereader classify FOLDER</c>: answers each photograph of a folder.</summary>
public static class ClassifyVerb
{
    /// <summary>Answers every photograph, subfolders too, and prints a summary.</summary>
    /// <param name="folder">Where the photographs are.</param>
    /// <param name="json">JSON lines instead of text; the summary then goes to stderr.</param>
    /// <returns>0, or 1 when a file could not be read.</returns>
    /// <exception cref="ReaderException">No such folder, or no photograph in it.</exception>
    public static int Classify(string folder, bool json)
    {
        string[] files = PhotographFolder.Find(folder);
        using IHost host = PhotographReader.BuildHost();
        PhotographReader reader = host.Services.Need<PhotographReader>();
        IPhotographReport report = json
            ? new JsonPhotographReport(Console.Out)
            : new TextPhotographReport(Console.Out);
        using ProgressLine progress = new(files.Length);
        PhotographTally tally = new();
        foreach (string file in files)
        {
            PhotographAnswer answer = reader.Read(folder, file);
            tally.Add(answer);
            progress.Clear();
            report.Write(answer);
            progress.Step();
        }
        progress.Clear();
        (json ? Console.Error : Console.Out).WriteLine(tally.Summary);
        return tally.Unreadable == 0 ? 0 : 1;
    }
}
