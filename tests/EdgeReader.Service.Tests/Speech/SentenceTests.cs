using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Speech;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Speech;

public class SentenceTests
{
    private static readonly Sentence Total = Sentence.Of(Phrase.Total).Notes(3).Rupees(1270);

    private static readonly Lazy<ClipLibrary> English = new(() =>
        ClipLibrary.Load(Clips.Folder, Clips.Book("en"))
    );

    [Fact]
    public void Total_IsOneClip_WithAPauseBetweenItsParts()
    {
        Clip joined = English.Value.Join(Total);
        short[][] parts = [.. Total.Key.Split(' ').Select(key => English.Value[key].Samples)];
        Assert.Equal(7, parts.Length);
        int pause = Clip.SampleRate * 60 / 1000;
        Assert.Equal(parts.Sum(p => p.Length) + 6 * pause, joined.Samples.Length);
        int at = 0;
        foreach (short[] part in parts)
        {
            Assert.True(joined.Samples.AsSpan(at, part.Length).SequenceEqual(part));
            at += part.Length;
            Assert.DoesNotContain(joined.Samples.Skip(at).Take(pause), s => s != 0);
            at += pause;
        }
    }

    [Fact]
    public void Total_IsPrintedWithItsNumbersInFigures()
    {
        Assert.Equal("Total: 3 notes 1270 rupees", English.Value.Join(Total).Text);
        Assert.Equal(
            "phrase_total number_3 phrase_notes number_1000 number_200 number_70 phrase_rupees",
            Total.Key
        );
    }

    [Theory]
    [InlineData(0, "Counted: 0 notes")]
    [InlineData(1, "Counted: 1 note")]
    [InlineData(2, "Counted: 2 notes")]
    public void OneNote_IsNotNotes(int count, string text) =>
        Assert.Equal(text, English.Value.Join(Sentence.Of(Phrase.Counted).Notes(count)).Text);

    [Fact]
    public void LastValues_AreReadAloud()
    {
        Answer[] values =
        [
            .. Clips
                .Currency.Denominations.Take(2)
                .Select(d => Answer.Of(Clips.Currency, d, false)),
        ];
        Sentence said = values.Aggregate(Sentence.Of(Phrase.LastValues), (s, v) => s.Then(v));
        Assert.Equal("Last read: 10 rupees 20 rupees", English.Value.Join(said).Text);
    }

    [Fact]
    public void LongerSentence_LeavesTheShorterAsItWas()
    {
        Sentence battery = Sentence.Of(Phrase.Battery);
        _ = battery.Percent(45);
        Assert.Equal("phrase_battery", battery.Key);
    }
}
