using System.Diagnostics;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Service.Speech;
using OpenCvSharp;

namespace EdgeReader.Service.Verbs;

/// <summary>Answers single photographs: the same classifier and policy as the stream's.</summary>
public sealed class PhotographReader(
    IClassifier classifier,
    DecisionPolicy policy,
    PhraseBook phrases
)
{
    /// <summary>Reads and answers one file; a file that is no picture is an answer too.</summary>
    public PhotographAnswer Read(string folder, string file)
    {
        string name = Path.GetRelativePath(folder, file);
        Mat pixels;
        try
        {
            pixels = Decode(file);
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or OpenCVException)
        {
            return Unreadable(name, problem.Message);
        }
        if (pixels.Empty())
        {
            pixels.Dispose();
            return Unreadable(name, "it is no picture, or it is damaged");
        }
        using Frame frame = new(pixels, TimeSpan.Zero);
        return Answer(name, frame);
    }

    private static Mat Decode(string file)
    {
        // The bytes are read first: imread would print decoder noise for a missing file.
        byte[] bytes = File.ReadAllBytes(file);
        return bytes.Length > 0 && PictureFile.IsWhole(bytes)
            ? Cv2.ImDecode(bytes, ImreadModes.Color)
            : new Mat();
    }

    private static PhotographAnswer Unreadable(string name, string why) =>
        new(name, null, false, null, $"unreadable: {why}", null, null, true);

    private PhotographAnswer Answer(string name, Frame frame)
    {
        long start = Stopwatch.GetTimestamp();
        FrameQuality quality = FrameQuality.Measure(frame.Pixels);
        Prediction prediction = classifier.Classify(frame);
        Decision decision = policy.DecideStill(quality, prediction);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double likeliest = prediction.Probabilities.Max();
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
                false
            ),
            Decision.Explain(var reason, _) => Reason(PhraseBook.KeyOf(reason)),
            _ => throw new UnreachableException(
                "A still picture always has an answer or a reason."
            ),
        };

        PhotographAnswer Reason(string key) =>
            new(name, null, false, key, phrases.Texts[key], likeliest, milliseconds, false);
    }
}
