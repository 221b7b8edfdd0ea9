namespace EdgeReader.Training.Tests;

public class ProgressLineTests
{
    [Fact]
    public void Report_InAFile_WritesPlainLinesAndNotTooMany()
    {
        StringWriter output = new();
        TestClock clock = new();
        ProgressLine progress = new("Features", "pictures", 100, 20, output, false, clock);
        progress.Report(20);
        for (int done = 21; done <= 100; done++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            progress.Report(done);
        }
        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(9, lines.Length);
        Assert.Equal("Features: 30 of 100 pictures, 1.0 a second, 1:10 left", lines[1].Trim());
        Assert.Equal("Features: 100 of 100 pictures, 1.0 a second, in 1:20", lines[^1].Trim());
        Assert.DoesNotContain('\e', output.ToString());
    }

    [Fact]
    public void Report_OnATerminal_WritesOverOneLine()
    {
        StringWriter output = new();
        TestClock clock = new();
        ProgressLine progress = new("Features", "pictures", 2, 0, output, true, clock);
        clock.Advance(TimeSpan.FromSeconds(1));
        progress.Report(1);
        clock.Advance(TimeSpan.FromSeconds(1));
        progress.Report(2);
        Assert.Equal(2, output.ToString().Count(c => c == '\r'));
        Assert.Single(output.ToString(), '\n');
    }

    private sealed class TestClock : TimeProvider
    {
        private TimeSpan _now;

        public void Advance(TimeSpan time) => _now += time;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now.Ticks;
    }
}
