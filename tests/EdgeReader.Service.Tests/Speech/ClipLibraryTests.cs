using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using EdgeReader.Service.Speech;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Speech;

public sealed class ClipLibraryTests : IDisposable
{
    private readonly ClipFolder _folder = new("en");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Clip_OfAnotherPhrase_IsRefused()
    {
        string index = _folder.File(ClipIndex.FileName);
        File.WriteAllText(index, File.ReadAllText(index).Replace("500 rupees", "5 rupees"));
        Assert.Contains("make clips", Refusal());
    }

    [Fact]
    public void Clip_ThatIsCut_IsRefused()
    {
        string clip = _folder.File("INR_500.wav");
        File.WriteAllBytes(clip, File.ReadAllBytes(clip)[..2000]);
        Assert.Contains("cut short", Refusal());
    }

    [Fact]
    public void Index_ThatIsDamaged_IsRefused()
    {
        File.WriteAllText(_folder.File(ClipIndex.FileName), "{");
        Assert.Contains("damaged", Refusal());
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(1.3)]
    public void AnotherSpeed_ChangesHowLongItTakes_AndNothingElse(double speed)
    {
        ClipLibrary normal = ClipLibrary.Load(_folder.Path, Clips.Book("en"));
        Sentence said = Sentence.Of(Phrase.Total).Rupees(570);
        Clip before = normal.Join(said);
        Clip after = normal.At(speed).Join(said);
        Assert.Equal(before.Text, after.Text);
        Assert.InRange(after.Duration * speed / before.Duration, 0.97, 1.03);
        Assert.Equal(before.Samples, normal.At(1).Join(said).Samples);
    }

    private string Refusal() =>
        Assert
            .Throws<ReaderException>(() => ClipLibrary.Load(_folder.Path, Clips.Book("en")))
            .Message;
}
