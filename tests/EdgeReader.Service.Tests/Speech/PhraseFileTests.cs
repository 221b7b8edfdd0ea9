using System.Text.Json.Nodes;
using EdgeReader.Recognition;
using EdgeReader.Service.Speech;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Speech;

public sealed class PhraseFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void PracticeCard_IsSaidWithItsValue() =>
        Assert.Equal("Practice card, 500 rupees", Clips.Book("en").Texts["practice_500"]);

    [Fact]
    public void Number_IsGivenToTheVoiceInDigits_UnlessItIsSpelledOut()
    {
        IReadOnlyDictionary<string, string> english = Clips.Book("en").Texts;
        Assert.Equal("70", english["number_70"]);
        Assert.Equal("one lakh", english["number_100000"]);
        Assert.Equal("७०", Clips.Book("ne").Texts["number_70"]);
    }

    [Theory]
    [InlineData("language", "\"hi\"", "for 'hi', not 'en'")]
    [InlineData("practiceCard", "\"Practice card\"", "practiceCard needs {0}")]
    [InlineData("wordsPerMinute", "20", "wordsPerMinute 80 to 450")]
    [InlineData("wordsPerMinute", "\"fast\"", "not valid")]
    [InlineData("digits", "\"012\"", "ten digits")]
    [InlineData("reasons/tooDark", null, "'tooDark' is missing in reasons")]
    [InlineData("phrases/total", null, "'total' is missing in phrases")]
    [InlineData("phrases/total", "\" \"", "'total' in phrases has no text")]
    [InlineData("phrases/hello", "\"Hello\"", "'hello' in phrases is none that")]
    [InlineData("reasons/tooLate", "\"Late\"", "'tooLate' in reasons is none that")]
    [InlineData("numbers/101", "\"one hundred and one\"", "'101' in numbers is none that")]
    [InlineData("values/INR_500", null, "no phrase for 'INR_500'")]
    [InlineData("values/INR_1", "\"1 rupee\"", "'INR_1', which is no value")]
    [InlineData("valeus", "{}", "not valid")]
    public void FileThatDoesNotFit_SaysWhy(string path, string? value, string why)
    {
        JsonNode root = JsonNode.Parse(
            File.ReadAllText(Path.Combine(Clips.SpeechFolder, "en.json"))
        )!;
        string[] steps = path.Split('/');
        JsonObject parent = (steps.Length == 1 ? root : root[steps[0]]!).AsObject();
        if (value is null)
        {
            parent.Remove(steps[^1]);
        }
        else
        {
            parent[steps[^1]] = JsonNode.Parse(value);
        }
        Assert.Contains(why, Refusal(root.ToJsonString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"language\":\"en\"")]
    public void DamagedFile_IsOneSentence(string text) =>
        Assert.DoesNotContain('\n', Refusal(text));

    [Theory]
    [InlineData("xx")]
    [InlineData("../speech/en")]
    [InlineData("")]
    public void LanguageThatIsNotThere_SaysSo(string language)
    {
        var problem = Assert.Throws<ReaderException>(() =>
            PhraseFile.Load(Clips.SpeechFolder, language)
        );
        Assert.Contains("Owner:Language", problem.Message);
    }

    private string Refusal(string json)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "en.json"), json);
        return Assert
            .Throws<ReaderException>(() =>
                new PhraseBook(PhraseFile.Load(_folder.FullName, "en"), Clips.Currency)
            )
            .Message;
    }
}
