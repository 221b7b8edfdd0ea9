namespace EdgeReader.Devices.Speaker;

/// <summary>A spoken phrase.</summary>
/// <param name="Key">Which phrase, for example <c>practice_500</c>.</param>
/// <param name="Text">What is spoken, in the clip's language.</param>
/// <param name="Samples">Mono, 16-bit, <see cref="SampleRate"/> a second.</param>
public sealed record Clip(string Key, string Text, short[] Samples)
{
    /// <summary>Samples a second of every clip and speaker: what espeak-ng speaks at.</summary>
    public const int SampleRate = 22_050;

    /// <summary>How long it is.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRate);

    /// <summary>The clip at a level of <see cref="Volume"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such level.</exception>
    public Clip AtVolume(int level) => this with { Samples = Volume.Apply(Samples, level) };

    /// <summary>
    /// The clip faster or slower at the same pitch, see <see cref="TimeStretch"/>. Takes
    /// milliseconds for each second of it: done when the speed is set, not when it is played.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">No such speed.</exception>
    public Clip AtSpeed(double speed) =>
        this with
        {
            Samples = TimeStretch.Stretch(Samples, speed),
        };
}
