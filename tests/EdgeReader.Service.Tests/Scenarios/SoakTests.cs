using EdgeReader.Devices.Buttons;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Scenarios;

/// <summary>Tests that measure the process, in which no other may run meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>A whole day, on simulated time.</summary>
[Collection(nameof(Alone))]
public class SoakTests
{
    private const int Hours = 24;
    private const int NotesAnHour = 12;
    private static readonly string[] Notes = ["INR_10", "INR_50", "INR_100", "INR_500"];

    [Fact]
    public async Task ReaderUsedAllDay_NeitherGrowsNorMissesABeat()
    {
        List<(long Memory, int Files)> hourly = [];
        Simulation s = new([.. Enumerable.Range(0, Hours).SelectMany(Hour)])
        {
            Interval = 0.2,
            Settings = { ["Owner:IsCounting"] = "true" },
        };
        for (int hour = 0; hour < Hours; hour++)
        {
            // The camera is off by then: a press wakes it before the next notes come.
            s.Press(hour * 3600 + 3590, Button.Plus);
            s.At(hour * 3600 + 3595, _ => hourly.Add(Measure()));
        }
        await s.PlayAsync();

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"managed memory after each hour, KiB: {string.Join(' ', hourly.Select(h => h.Memory / 1024))}"
        );
        Assert.Equal(Hours * NotesAnHour, s.Said.Count);
        Assert.Equal(Hours * NotesAnHour, s.Reader.Tally.Notes.Count);
        Assert.True(s.Reader.LongestPause < 2, $"{s.Reader.LongestPause} s without a beat");
        // Until then all is made that is made once, and this test keeps its hundred clips.
        (long early, long late) = (
            hourly[9..12].Max(h => h.Memory),
            hourly[^3..].Min(h => h.Memory)
        );
        Assert.True(late - early < 1 << 20, $"grew from {early >> 10} to {late >> 10} KiB");
        Assert.InRange(hourly[^1].Files - hourly[3].Files, -8, 8);
    }

    private static IEnumerable<Act> Hour(int hour)
    {
        double left = 3600;
        for (int i = 0; i < NotesAnHour; i++)
        {
            yield return new(Notes[(hour + i) % Notes.Length], 2);
            yield return new("none", 2);
            left -= 4;
        }
        yield return new("none", left) { IsStill = true };
    }

    private static (long Memory, int Files) Measure() =>
        (GC.GetTotalMemory(forceFullCollection: true), Directory.GetFiles("/proc/self/fd").Length);
}
