using System.Diagnostics;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Speech;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenCvSharp;

namespace EdgeReader.Service.Verbs;

/// <summary>Answers single photographs: the same witnesses and policy as the stream's.</summary>
public sealed class PhotographReader(FrameReader reader, DecisionPolicy policy, PhraseBook phrases)
{
    /// <summary>A host with the parts of recognition and a reader of photographs.</summary>
    /// <returns>The caller's, to dispose.</returns>
    /// <exception cref="ReaderException">A setting does not fit.</exception>
    public static IHost BuildHost()
    {
        HostApplicationBuilder builder = Composition.CreateBuilder();
        builder.Services.AddRecognition();
        builder.Services.AddSingleton<PhotographReader>();
        return builder.BuildChecked();
    }

    /// <summary>Reads and answers one file; a file that is no picture is an answer too.</summary>
    public PhotographAnswer Read(string folder, string file)
    {
        string name = Path.GetRelativePath(folder, file);
        if (!PictureFile.TryRead(file, out Mat? pixels, out string? problem))
        {
            return Unreadable(name, problem);
        }
        using Frame frame = new(pixels, TimeSpan.Zero);
        return Answer(name, frame);
    }

    private static PhotographAnswer Unreadable(string name, string why) =>
        new(name, null, false, null, $"unreadable: {why}", null, null, true, null, null);

    /// <summary>Answers a picture.</summary>
    /// <param name="name">What the answer calls it.</param>
    /// <param name="frame">Stays the caller's.</param>
    public PhotographAnswer Answer(string name, Frame frame)
    {
        long start = Stopwatch.GetTimestamp();
        Reading seen = reader.Read(frame, _ => false);
        Prediction fused = seen.Evidence.Prediction;
        Decision decision = policy.DecideStill(seen.Evidence);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double likeliest = fused.Probabilities.Max();
        return decision switch
        {
            Decision.Say(var answer, var probability, _) => new(
                name,
                answer.Denomination.Value,
                answer.IsPractice,
                answer.Key,
                phrases.Texts[answer.Key],
                probability,
                milliseconds,
                false,
                seen.Network.Prediction,
                fused
            ),
            Decision.Explain(var reason, _) => Reason(PhraseBook.KeyOf(reason)),
            _ => throw new UnreachableException(
                "A still picture always has an answer or a reason."
            ),
        };

        PhotographAnswer Reason(string key) =>
            new(
                name,
                null,
                false,
                key,
                phrases.Texts[key],
                likeliest,
                milliseconds,
                false,
                seen.Network.Prediction,
                fused
            );
    }
}
