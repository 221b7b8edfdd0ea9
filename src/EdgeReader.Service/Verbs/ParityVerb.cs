using EdgeReader.Devices.Camera;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Scenes.Notes;
using EdgeReader.Service.Benchmark;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Parity;
using Microsoft.Extensions.Hosting;
using OpenCvSharp;

namespace EdgeReader.Service.Verbs;

/// <summary>
/// <c>edgereader parity</c>: whether another processor answers alike. One machine draws pictures,
/// each reads them, and what both made of them is compared.
/// </summary>
public static class ParityVerb
{
    /// <summary><c>parity draw FOLDER</c>: draws the pictures.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="count">How many, 1…999.</param>
    /// <param name="seed">Which.</param>
    /// <returns>0.</returns>
    /// <exception cref="ReaderException">A card is missing, or the folder can't be written.</exception>
    public static int Draw(string folder, int count, int seed)
    {
        using IHost host = PhotographReader.BuildHost();
        IReadOnlyDictionary<int, Mat> cards = PracticeCards.Load(
            host.Services.PathOf(host.Services.Options<CameraOptions>().CardsFolder)
        );
        try
        {
            ParityPictures.Draw(cards, seed, count, folder);
        }
        finally
        {
            foreach (Mat card in cards.Values)
            {
                card.Dispose();
            }
        }
        Console.WriteLine($"{count} pictures are in {folder}.");
        return 0;
    }

    /// <summary><c>parity read FOLDER --output FILE</c>: has this processor answer them.</summary>
    /// <param name="folder">Of pictures, subfolders too.</param>
    /// <param name="output">JSON file; written whole or not at all.</param>
    /// <returns>0.</returns>
    /// <exception cref="ReaderException">A picture can't be read, or the file not written.</exception>
    public static int Read(string folder, string output)
    {
        string[] files = PhotographFolder.Find(folder);
        AtomicFile.RequireWritable(output);
        using IHost host = PhotographReader.BuildHost();
        ModelBundle bundle = host.Services.Need<ModelBundle>();
        using ParityReader reader = new(
            host.Services.Need<OnnxNetwork>(),
            bundle.Manifest.Input,
            host.Services.Need<PhotographReader>()
        );
        using ProgressLine progress = new(files.Length);
        List<PictureAnswer> answers = [];
        foreach (string file in files)
        {
            answers.Add(reader.Read(folder, file));
            progress.Step();
        }
        ParityFile.Write(
            output,
            new(BenchmarkSubject.Of(host.Services), bundle.Manifest.Labels, answers)
        );
        progress.Clear();
        Console.WriteLine($"Answers to {answers.Count} pictures are in {output}.");
        return 0;
    }

    /// <summary><c>parity compare ONE OTHER</c>: puts two processors' answers side by side.</summary>
    /// <param name="one">A file that <see cref="Read"/> wrote.</param>
    /// <param name="other">Another one.</param>
    /// <returns>0, or 1 where another value would be announced.</returns>
    /// <exception cref="ReaderException">They can't be compared.</exception>
    public static int Compare(string one, string other)
    {
        ParityComparison comparison = new(ParityFile.Read(one), ParityFile.Read(other));
        foreach (string line in comparison.Lines())
        {
            Console.WriteLine(line);
        }
        return comparison.OtherValues.Any() ? 1 : 0;
    }
}
