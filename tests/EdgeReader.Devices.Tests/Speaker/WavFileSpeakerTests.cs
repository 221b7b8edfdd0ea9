using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Speaker;

public sealed class WavFileSpeakerTests : HeardSpeakerContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly FakeTimeProvider _time = new();

    private string File => Path.Combine(_folder.FullName, "out", "announcements.wav");

    protected override int Latency => 0;

    public void Dispose() => _folder.Delete(recursive: true);

    protected override ISpeaker Open() => new WavFileSpeaker(File, _time);

    protected override void Pass(TimeSpan time) => _time.Advance(time);

    protected override short[] Heard() => WavFile.Read(File);

    [Fact]
    public void FileOfAKilledProcess_CanBeHeard()
    {
        using WavFileSpeaker speaker = new(File, _time);
        speaker.Play(Short);
        // Nothing was closed yet.
        string copy = Path.Combine(_folder.FullName, "copy.wav");
        System.IO.File.Copy(File, copy);
        Assert.Equal(Short.Samples, WavFile.Read(copy));
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
