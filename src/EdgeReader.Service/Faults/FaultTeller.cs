using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Speaker;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Faults;

/// <summary>
/// Says one sentence after the other, to its end, and prints each: with whatever there is of a
/// voice, a loudspeaker and a motor. All of them stay the caller's.
/// </summary>
/// <param name="voice">Null where no language can be spoken.</param>
/// <param name="speaker">Null where there is no sound.</param>
/// <param name="haptics">Null where there is no motor.</param>
/// <param name="errors">What is said is printed there.</param>
/// <param name="time">The loudspeaker's clock.</param>
internal sealed class FaultTeller(
    Voice? voice,
    ISpeaker? speaker,
    HapticPlayer? haptics,
    TextWriter errors,
    TimeProvider time
)
{
    // Between two sentences; a loudspeaker ends up to 40 ms late.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Whether somebody can have noticed what was told.</summary>
    public bool IsNoticed =>
        (voice is not null && speaker is { Fault: null }) || haptics is { Fault: null };

    /// <summary>Says a sentence, or prints what it would be, and waits until it is over.</summary>
    /// <param name="said">Of the phrases that a <see cref="FaultVoice"/> has.</param>
    /// <param name="felt">Begins together with it.</param>
    /// <param name="stopping">Ends the waiting.</param>
    public async Task TellAsync(Sentence said, HapticPattern felt, CancellationToken stopping)
    {
        Clip? clip = voice?.Of(said);
        errors.WriteLine(clip?.Text ?? $"({said.Key})");
        if (clip is not null)
        {
            speaker?.Play(clip);
        }
        haptics?.Play(felt, () => { });
        TimeSpan spoken = clip?.Duration ?? TimeSpan.Zero;
        await time.WaitAsync((spoken > felt.Duration ? spoken : felt.Duration) + Pause, stopping);
    }
}
