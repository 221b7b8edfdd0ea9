using System.ComponentModel;
using System.Diagnostics;
using EdgeReader.Recognition;

namespace EdgeReader.Service.Speech.Rendering;

/// <summary>
/// The program espeak-ng. A process a text: it starts in about 10 ms, and a clip's file is whole
/// when it ends.
/// </summary>
internal static class EspeakNg
{
    /// <summary>Speaks a text into a WAV file.</summary>
    /// <param name="phrases">Voice and speed.</param>
    /// <param name="text">What to say.</param>
    /// <param name="path">The file; it is replaced.</param>
    /// <exception cref="ReaderException">It is not installed or doesn't know the voice.</exception>
    public static void Speak(PhraseFile phrases, string text, string path)
    {
        string[] arguments =
        [
            "-v",
            phrases.Voice,
            "-s",
            $"{phrases.WordsPerMinute}",
            "-w",
            path,
            "--",
            text,
        ];
        try
        {
            ProcessStartInfo start = new("espeak-ng", arguments) { RedirectStandardError = true };
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
