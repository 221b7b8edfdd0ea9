using System.Runtime.InteropServices;
using EdgeReader.Devices.Speaker;

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>What came out of the sound card, sample by sample.</summary>
internal static class Ears
{
    private const string FileName = "heard.raw";

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(0.25);

    /// <summary>Where the guest records everything that is played: 16 bits a sample.</summary>
    public const string Recording = $"/run/share/{FileName}";

    /// <summary>Waits until a clip was heard whole.</summary>
    /// <param name="pi">Where.</param>
    /// <param name="clip">Its name, without the ending.</param>
    /// <param name="after">Sample from which on it counts.</param>
    /// <param name="patience">How long at most.</param>
    /// <param name="volume">How loud it is played.</param>
    /// <returns>The sample after its last.</returns>
    public static async Task<int> UntilHeardAsync(
        this VirtualPi pi,
        string clip,
        int after,
        TimeSpan patience,
        int volume = Volume.Loudest
    )
    {
        short[] samples = Volume.Apply(
            WavFile.Read(Path.Combine(Artifacts.Clips, "en", clip + ".wav")),
            volume
        );
        using CancellationTokenSource limit = new(patience);
        while (true)
        {
            short[] heard = pi.Heard();
            int at = heard.AsSpan(Math.Min(after, heard.Length)).IndexOf(samples);
            if (at >= 0)
            {
                return after + at + samples.Length;
            }
            if (limit.IsCancellationRequested || !pi.IsRunning)
            {
                Assert.Fail($"{clip} was not heard within {patience}: {await pi.DescribeAsync()}");
            }
            await Task.Delay(Again);
        }
    }

    /// <summary>All that was played up to now.</summary>
    public static short[] Heard(this VirtualPi pi)
    {
        string path = Path.Combine(pi.Folder.FullName, FileName);
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        short[] samples = new short[file.Length / sizeof(short)];
        file.ReadExactly(MemoryMarshal.AsBytes(samples.AsSpan()));
        return samples;
    }

    /// <summary>The clips that are in a recording, in the order in which they were heard.</summary>
    public static IReadOnlyList<string> ClipsIn(short[] heard) =>
        [
            .. Directory
                .GetFiles(Path.Combine(Artifacts.Clips, "en"), "*.wav")
                .SelectMany(file =>
                    Places(heard, WavFile.Read(file))
                        .Select(at => (At: at, Name: Path.GetFileNameWithoutExtension(file)))
                )
                .OrderBy(found => found.At)
                .Select(found => found.Name),
        ];

    private static async Task<string> DescribeAsync(this VirtualPi pi)
    {
        string clips = string.Join(", ", ClipsIn(pi.Heard()));
        Answer log = await pi.Guest.RunAsync(
            "systemctl --no-pager -n 0 status edgereader edgereader-fault; "
                + "journalctl --no-pager -n 60; cat /run/heard.log"
        );
        return $"heard were {clips}\n{log.Output}";
    }

    private static IEnumerable<int> Places(short[] heard, short[] clip)
    {
        for (int from = 0; from < heard.Length; )
        {
            int at = heard.AsSpan(from).IndexOf(clip);
            if (at < 0)
            {
                yield break;
            }
            yield return from + at;
            from += at + clip.Length;
        }
    }
}
