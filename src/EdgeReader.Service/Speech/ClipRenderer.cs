using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;

namespace EdgeReader.Service.Speech;

/// <summary>
/// Renders a language's phrases with espeak-ng at build time: trimmed, and all of one loudness.
/// Nothing is rendered while the reader runs.
/// </summary>
public sealed class ClipRenderer(string folder)
{
    /// <summary>Loudness of every clip: RMS over the trimmed clip, dB relative to full scale.</summary>
    public const double LoudnessDecibels = -20;

    // Peaks above this would clip; the loudness gives way to it.
    private const double HighestPeak = 32_000;

    // Below this an espeak-ng sample is silence (its noise floor is 0; this is −56 dBFS).
    private const int Silence = 50;

    /// <summary>Renders what is not rendered yet; a language is replaced whole or not at all.</summary>
    /// <returns>Whether anything was rendered.</returns>
    /// <exception cref="ReaderException">espeak-ng is missing or does not know the voice.</exception>
    public bool Render(PhraseBook book)
    {
        string own = Path.Combine(folder, book.Phrases.Language);
        string renderer =
            $"espeak-ng, voice {book.Phrases.Voice}, {book.Phrases.WordsPerMinute} words a minute, "
            + $"{LoudnessDecibels} dBFS RMS";
        ClipIndex index = new(book.Phrases.Language, renderer, book.Texts);
        string json = JsonSerializer.Serialize(index, ClipIndex.Json);
        string indexPath = Path.Combine(own, ClipIndex.FileName);
        if (File.Exists(indexPath) && File.ReadAllText(indexPath) == json)
        {
            return false;
        }
        string fresh = own + ".new";
        if (Directory.Exists(fresh))
        {
            Directory.Delete(fresh, recursive: true);
        }
        Directory.CreateDirectory(fresh);
        foreach ((string key, string text) in book.Texts)
        {
            string path = Path.Combine(fresh, key + ".wav");
            Speak(book.Phrases, text, path);
            WavFile.Write(path, Level(Trim(WavFile.Read(path))));
        }
        File.WriteAllText(Path.Combine(fresh, ClipIndex.FileName), json);
        if (Directory.Exists(own))
        {
            Directory.Delete(own, recursive: true);
        }
        Directory.Move(fresh, own);
        return true;
    }

    /// <summary>Cuts silence away, leaving 10 ms on either side.</summary>
    internal static short[] Trim(short[] samples)
    {
        int first = Array.FindIndex(samples, s => Math.Abs((int)s) > Silence);
        int last = Array.FindLastIndex(samples, s => Math.Abs((int)s) > Silence);
        const int Margin = Clip.SampleRate / 100;
        return first < 0
            ? []
            : samples[Math.Max(first - Margin, 0)..Math.Min(last + Margin, samples.Length)];
    }

    /// <summary>Brings the RMS to <see cref="LoudnessDecibels"/> without clipping.</summary>
    internal static short[] Level(short[] samples)
    {
        double rms = Math.Sqrt(samples.Average(s => (double)s * s));
        double peak = samples.Max(s => Math.Abs((double)s));
        double target = 32_768 * Math.Pow(10, LoudnessDecibels / 20);
        double gain = Math.Min(target / rms, HighestPeak / peak);
        return [.. samples.Select(s => (short)Math.Round(s * gain))];
    }

    private static void Speak(PhraseFile phrases, string text, string path)
    {
        ProcessStartInfo start = new("espeak-ng")
        {
            ArgumentList =
            {
                "-v",
                phrases.Voice,
                "-s",
                $"{phrases.WordsPerMinute}",
                "-w",
                path,
                "--",
                text,
            },
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0 || !File.Exists(path))
            {
                throw new ReaderException(
                    $"espeak-ng cannot speak with the voice {phrases.Voice}: {errors.Trim()}."
                );
            }
        }
        catch (Win32Exception problem)
        {
            throw new ReaderException(
                "espeak-ng, which renders the spoken clips, is not installed: run "
                    + "deploy/desk/install-packages.sh run.",
                problem
            );
        }
    }
}
