using EdgeReader.Service.Speech.Sound;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Speech.Sound;

public class LoudnessTests
{
    [Fact]
    public void Weighting_At48Kilohertz_IsTheStandards()
    {
        // BS.1770-4, tables 1 and 2.
        double[] shelf =
        [
            1.53512485958697,
            -2.69169618940638,
            1.19839281085285,
            -1.69065929318241,
            0.73248077421585,
        ];
        double[] highPass = [1, -2, 1, -1.99004745483398, 0.99007225036621];
        Assert.All(shelf.Zip(KWeighting.Shelf(48_000)), AreAlike);
        Assert.All(highPass.Zip(KWeighting.HighPass(48_000)), AreAlike);

        static void AreAlike((double Wanted, double Had) pair) =>
            Assert.Equal(pair.Wanted, pair.Had, 1e-8);
    }

    [Theory]
    [InlineData(32_767, -3.01)] // BS.1770-4: a sine at 997 Hz and full scale in one channel
    [InlineData(3_277, -23.01)]
    public void Sine_HasTheStandardsLoudness(int amplitude, double loudness) =>
        Assert.Equal(loudness, Loudness.Measure(Tone.Of(997, 2, amplitude)), 0.05);

    [Fact]
    public void Bass_IsHeardLess_ThanASineOfSpeech() =>
        Assert.True(
            Loudness.Measure(Tone.Of(40, 2, 9000)) < Loudness.Measure(Tone.Of(997, 2, 9000)) - 3
        );

    [Fact]
    public void Pause_DoesNotMakeAPhraseQuieter()
    {
        short[] word = Tone.Of(997, 1.5, 3000);
        short[] phrase = [.. word, .. new short[44_100], .. word];
        Assert.Equal(Loudness.Measure(word), Loudness.Measure(phrase), 0.5);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.399)]
    [InlineData(0.4)]
    [InlineData(0.401)]
    [InlineData(0.77)]
    public void Word_OfAnyLength_IsAsLoudAsALongOne(double seconds) =>
        Assert.Equal(-23.01, Loudness.Measure(Tone.Of(997, seconds, 3_277)), 0.1);

    [Fact]
    public void Silence_HasNone()
    {
        Assert.Equal(double.NegativeInfinity, Loudness.Measure([]));
        Assert.Equal(double.NegativeInfinity, Loudness.Measure(new short[9000]));
    }
}
