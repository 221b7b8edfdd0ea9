using System.Diagnostics;

namespace EdgeReader.Service.Tests.Support;

/// <summary>What espeak-ng makes of words: the International Phonetic Alphabet.</summary>
internal static class Phonemes
{
    /// <summary>The sounds of each word, from one process.</summary>
    public static IReadOnlyList<string> Of(string voice, IReadOnlyList<string> words)
    {
        ProcessStartInfo start = new("espeak-ng", ["-q", "--ipa", "-v", voice])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> spoken = process.StandardOutput.ReadToEndAsync();
        // An empty line ends a clause: every word is said alone and answered with a line.
        process.StandardInput.Write(string.Join("\n\n", words) + "\n");
        process.StandardInput.Close();
        return
        [
            .. spoken
                .GetAwaiter()
                .GetResult()
                .Split(
                    '\n',
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                ),
        ];
    }
}
