using EdgeReader.Devices.Speaker;

namespace EdgeReader.Devices.Tests.Speaker;

/// <summary>What is heard, for speakers that keep it.</summary>
public abstract class HeardSpeakerContract : SpeakerContract
{
    /// <summary>By how many samples what is heard may be late.</summary>
    protected abstract int Latency { get; }

    /// <summary>What was heard since it was opened, after it was disposed.</summary>
    protected abstract short[] Heard();

    [Fact]
    public void Clip_IsHeardSampleForSample_WithSilenceBeforeAndAfter()
    {
        using (ISpeaker speaker = Open())
        {
            Pass(0.3);
            speaker.Play(Short);
            Pass(0.5);
        }
        short[] heard = Heard();
        int start = Array.FindIndex(heard, s => s != 0);
        AssertInTime(0.3, start);
        Assert.Equal(Short.Samples, heard[start..(start + Short.Samples.Length)]);
        Assert.All(heard[(start + Short.Samples.Length)..], s => Assert.Equal(0, s));
    }

    [Fact]
    public void NewClip_CutsTheOneThatPlays_AndIsHeardWhole()
    {
        using (ISpeaker speaker = Open())
        {
            speaker.Play(Long);
            Pass(0.4);
            speaker.Play(Short);
            Pass(1);
        }
        short[] heard = Heard();
        int start = Array.IndexOf(heard, Long.Samples[0]);
        int cut = Array.IndexOf(heard, Short.Samples[0], start);
        AssertInTime(0, start);
        AssertInTime(0.4, cut);
        Assert.Equal(Long.Samples[..(cut - start)], heard[start..cut]);
        Assert.Equal(Short.Samples, heard[cut..(cut + Short.Samples.Length)]);
        Assert.All(heard[(cut + Short.Samples.Length)..], s => Assert.Equal(0, s));
    }

    [Fact]
    public void Stop_InTheMiddle_CutsTheClipThere()
    {
        using (ISpeaker speaker = Open())
        {
            speaker.Play(Long);
            Pass(0.4);
            speaker.Stop();
            Pass(1);
        }
        short[] heard = Heard();
        int start = Array.IndexOf(heard, Long.Samples[0]);
        int end = Array.FindLastIndex(heard, s => s != 0) + 1;
        AssertInTime(0, start);
        AssertInTime(0.4, end);
        Assert.Equal(Long.Samples[..(end - start)], heard[start..end]);
    }

    [Fact]
    public void SameClipAgain_BeginsAnew()
    {
        using (ISpeaker speaker = Open())
        {
            speaker.Play(Short);
            Pass(0.05);
            speaker.Play(Short);
            Pass(0.5);
        }
        short[] heard = Heard();
        int again = Array.LastIndexOf(heard, Short.Samples[0]);
        AssertInTime(0.05, again);
        Assert.Equal(Short.Samples, heard[again..(again + Short.Samples.Length)]);
    }

    private void AssertInTime(double seconds, int sample)
    {
        int due = (int)(seconds * Clip.SampleRate);
        Assert.InRange(sample, due, due + Latency);
    }
}
