using EdgeReader.Devices.Speaker;
using EdgeReader.Service.Speech.Sound;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Speech.Sound;

public class ClipShaperTests
{
    [Fact]
    public void Trim_CutsSilenceButNotTheWord()
    {
        short[] word = [.. Enumerable.Repeat((short)900, 100)];
        short[] trimmed = ClipShaper.Trim([.. new short[4000], .. word, .. new short[4000]]);
        Assert.Equal(100 + 2 * (Clip.SampleRate / 100), trimmed.Length);
        Assert.Equal(100, trimmed.Count(s => s == 900));
    }

    [Fact]
    public void Trim_CutsTheRoomOfARecording()
    {
        short[] room = [.. Enumerable.Range(0, 20_000).Select(i => (short)(i % 2 == 0 ? 90 : -90))];
        short[] word = Tone.Of(300, 0.5, 20_000);
        Assert.InRange(ClipShaper.Trim([.. room, .. word, .. room]).Length, 11_000, 11_500);
    }

    [Fact]
    public void Trim_OfSilence_LeavesNothing() => Assert.Empty(ClipShaper.Trim(new short[100]));

    [Theory]
    [InlineData(300)]
    [InlineData(30_000)]
    public void Level_BringsQuietAndLoudToTheTarget(int amplitude) =>
        Assert.Equal(
            ClipShaper.Target,
            Loudness.Measure(ClipShaper.Level(Tone.Of(500, 1, amplitude))),
            0.05
        );

    [Fact]
    public void Level_GivesWayToPeaks_AndNeverClips()
    {
        short[] clicks = new short[22_050];
        clicks[5000] = 9000;
        short[] levelled = ClipShaper.Level(clicks);
        Assert.Equal(32_000, levelled.Max());
        Assert.True(Loudness.Measure(levelled) < ClipShaper.Target);
    }
}
