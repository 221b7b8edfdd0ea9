using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Models;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Speech;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Verbs;

/// <summary><c>edgereader classify FOLDER</c>: answers each photograph of a folder.</summary>
public static class ClassifyVerb
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".bmp", ".webp"];

    /// <summary>Answers every photograph, subfolders too, and prints a summary.</summary>
    /// <param name="folder">Where the photographs are.</param>
    /// <param name="json">JSON lines instead of text; the summary then goes to stderr.</param>
    /// <returns>0, or 1 when a file could not be read.</returns>
    /// <exception cref="ReaderException">No such folder, or no photograph in it.</exception>
    public static int Classify(string folder, bool json)
    {
        string[] files = FindPhotographs(folder);
        HostApplicationBuilder builder = Composition.CreateBuilder();
        builder.Services.AddRecognition();
        using IHost host = builder.BuildChecked();
        PhotographReader reader = new(
            host.Services.Need<IClassifier>(),
            host.Services.Need<DecisionPolicy>(),
            host.Services.Need<PhraseBook>()
        );
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

    private static string[] FindPhotographs(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ReaderException(
                $"There is no folder {folder}: name one with photographs, PHOTOS=folder."
            );
        }
        EnumerationOptions everywhere = new()
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
        };
        string[] files =
        [
            .. Directory
                .EnumerateFiles(folder, "*", everywhere)
                .Where(f => Extensions.Contains(Path.GetExtension(f).ToLowerInvariant()))
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0
            ? files
            : throw new ReaderException(
                $"There is no photograph in {folder}: put JPEG, PNG, BMP or WebP files there."
            );
    }
}
