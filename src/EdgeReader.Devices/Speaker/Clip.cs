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
}
