using EdgeReader.Devices.Speaker;
using EdgeReader.Service.Speech.Sound;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Speech.Sound;

public class TimeStretchTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(1.3)]
    [InlineData(2)]
    public void Voice_IsFasterOrSlower_AtTheSamePitchAndLoudness(double speed)
    {
        short[] before = Tone.Of(150, 2, 9000);
        short[] after = TimeStretch.Change(before, speed);
        Assert.Equal((int)(before.Length / speed), after.Length);
        Assert.Equal(150, Hertz(after), 3.0);
        Assert.Equal(Loudness.Measure(before), Loudness.Measure(after), 0.5);
    }

    [Fact]
    public void Spoken_IsAsLoudAsBefore()
    {
        short[] before = WavFile.Read(Path.Combine(Clips.Folder, "en", "phrase_welcome.wav"));
        short[] after = TimeStretch.Change(before, 1.3);
        Assert.Equal(Loudness.Measure(before), Loudness.Measure(after), 1.0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(400)]
    public void SomethingShort_StaysWithoutHarm(int length) =>
        Assert.Equal(length / 2, TimeStretch.Change(new short[length], 2).Length);

    [Theory]
    [InlineData(0.4)]
    [InlineData(2.1)]
    [InlineData(double.NaN)]
    public void SpeedOutOfRange_IsRefused(double speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeStretch.Change(new short[9], speed));

    private static double Hertz(short[] samples) =>
        samples.Zip(samples.Skip(1)).Count(pair => pair.First < 0 && pair.Second >= 0)
        * (double)Clip.SampleRate
        / samples.Length;
}
