using EdgeReader.Devices.Speaker;

namespace EdgeReader.Devices.Tests.Speaker;

/// <summary>What every loudspeaker must keep, simulated or real.</summary>
public abstract class SpeakerContract
{
    /// <summary>0.1 s in which no sample is silence, and no two in a row are alike.</summary>
    protected static readonly Clip Short = Speak("short", seconds: 0.1, from: 1);

    /// <summary>1 s, and other samples than those of <see cref="Short"/>.</summary>
    protected static readonly Clip Long = Speak("long", seconds: 1, from: -25_000);

    protected abstract ISpeaker Open();

    /// <summary>Lets time pass on the speaker's clock.</summary>
    protected abstract void Pass(TimeSpan time);

    protected void Pass(double seconds) => Pass(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void NewSpeaker_HasNoFault()
    {
        using ISpeaker speaker = Open();
        Pass(0.1);
        Assert.Null(speaker.Fault);
    }

    [Fact]
    public void WhateverIsPlayedAndStopped_LeavesNoFault()
    {
        using ISpeaker speaker = Open();
        speaker.Stop();
        foreach (Clip clip in new[] { Long, Short, new("empty", "", []), Long, Long })
        {
            speaker.Play(clip);
            Pass(0.05);
        }
        speaker.Stop();
        speaker.Stop();
        Pass(0.1);
        Assert.Null(speaker.Fault);
    }

    [Fact]
    public async Task Dispose_InTheMiddleOfAClip_Ends()
    {
        ISpeaker speaker = Open();
        speaker.Play(Long);
        Pass(0.1);
        await Task.Run(speaker.Dispose, TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    private static Clip Speak(string key, double seconds, int from) =>
        new(
            key,
            key,
            [
                .. Enumerable
                    .Range(0, (int)(seconds * Clip.SampleRate))
                    .Select(i => (short)(from + i))
                    .Select(s => s == 0 ? (short)1 : s),
            ]
        );
}
