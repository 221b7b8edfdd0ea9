using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Speaker;

public sealed class WavFileSpeakerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly FakeTimeProvider _time = new();
    private readonly Clip _clip = new("a", "a", [.. Enumerable.Repeat((short)1000, 22_050)]);

    private string File => Path.Combine(_folder.FullName, "out", "announcements.wav");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Clip_StandsAtTheTimeItWasPlayed_WithSilenceBefore()
    {
        using (WavFileSpeaker speaker = new(File, _time))
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            speaker.Play(_clip);
            _time.Advance(TimeSpan.FromSeconds(5));
        }
        short[] samples = WavFile.Read(File);
        Assert.Equal(3 * 22_050, samples.Length);
        Assert.All(samples[..44_100], s => Assert.Equal(0, s));
        Assert.Equal(_clip.Samples, samples[44_100..]);
    }

    [Fact]
    public void NewClip_CutsTheOneThatPlays()
    {
        Clip other = new("b", "b", [.. Enumerable.Repeat((short)-7, 100)]);
        using (WavFileSpeaker speaker = new(File, _time))
        {
            speaker.Play(_clip);
            _time.Advance(TimeSpan.FromSeconds(0.5));
            speaker.Play(other);
            _time.Advance(TimeSpan.FromSeconds(5));
        }
        Assert.Equal([.. _clip.Samples[..11_025], .. other.Samples], WavFile.Read(File));
    }

    [Fact]
    public void Stop_WhileAClipPlays_CutsItThere()
    {
        using (WavFileSpeaker speaker = new(File, _time))
        {
            speaker.Play(_clip);
            _time.Advance(TimeSpan.FromSeconds(0.1));
            speaker.Stop();
        }
        Assert.Equal(2205, WavFile.Read(File).Length);
    }

    [Fact]
    public void FileOfAKilledProcess_CanBeHeard()
    {
        using WavFileSpeaker speaker = new(File, _time);
        speaker.Play(_clip);
        // Nothing was closed yet.
        string copy = Path.Combine(_folder.FullName, "copy.wav");
        System.IO.File.Copy(File, copy);
        Assert.Equal(_clip.Samples, WavFile.Read(copy));
    }

    [Fact]
    public void FileThatCannotBeWritten_IsOneSentence()
    {
        var problem = Assert.Throws<ReaderException>(() =>
            new WavFileSpeaker(_folder.FullName, _time)
        );
        Assert.Contains("Speaker:File", problem.Message);
    }
}
