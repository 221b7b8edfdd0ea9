using System.Text.Json.Nodes;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Replay;
using EdgeReader.Service.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Service.Tests.Replay;

public sealed class ReplayTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly AnswerSet _answers = new(Clips.Currency, [.. Clips.Currency.Labels]);

    public void Dispose() => _folder.Delete(recursive: true);

    private string Log => Path.Combine(_folder.FullName, "evidence.jsonl");

    [Fact]
    public void Evidence_IsReadAsItWasWritten()
    {
        Evidence frame = Frame(1.25, 5, 0.9) with { Place = new(-0.1, 0, 0.9, 1, 1, 1.2, 0.5) };
        Evidence read = EvidenceLine.Read(EvidenceLine.Write(frame), 1, _answers);
        Assert.Equal(frame.Prediction.Probabilities, read.Prediction.Probabilities);
        Assert.Equal(frame with { Prediction = read.Prediction }, read);
    }

    [Fact]
    public void Line_OfAnything_IsRefusedWithItsNumber() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                text =>
                {
                    try
                    {
                        EvidenceLine.Read(text ?? "", 7, _answers);
                        return false;
                    }
                    catch (ReaderException problem)
                    {
                        return problem.Message.Contains("Line 7");
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Line_OfAnotherModel_IsRefused()
    {
        string line = EvidenceLine.Write(Frame(0, 5, 0.9)).Replace("[", "[0,");
        Assert.Throws<ReaderException>(() => EvidenceLine.Read(line, 1, _answers));
    }

    [Theory]
    [InlineData("seen")]
    [InlineData("density")]
    public void Line_ThatTellsTooLittleOfTheNotesPlace_IsRefused(string missing)
    {
        Evidence frame = Frame(1.25, 5, 0.9) with { Place = new(-0.1, 0, 0.9, 1, 1, 1.2, 0.5) };
        JsonNode line = JsonNode.Parse(EvidenceLine.Write(frame))!;
        Assert.True(line["place"]!.AsObject().Remove(missing));
        Assert.Throws<ReaderException>(() => EvidenceLine.Read(line.ToJsonString(), 1, _answers));
    }

    [Fact]
    public void Replay_TellsWhyItWasDecidedSo()
    {
        File.WriteAllLines(
            Log,
            Enumerable.Range(0, 4).Select(i => EvidenceLine.Write(Frame(0.1 * i, 5, 0.9999)))
        );
        StringWriter told = new();
        Assert.Equal(0, ReplayVerb.Replay(Log, null, told));
        Assert.Contains("says INR_500, risk 0.", told.ToString());
    }

    [Fact]
    public void LogThatIsMissing_IsOneSentence() =>
        Assert.Throws<ReaderException>(() => ReplayVerb.Replay("/no-log", null, TextWriter.Null));

    [Fact]
    public void Replay_WithAStricterLimit_TellsThatItSaysNothing()
    {
        File.WriteAllLines(
            Log,
            Enumerable.Range(0, 4).Select(i => EvidenceLine.Write(Frame(0.1 * i, 5, 0.99)))
        );
        StringWriter told = new();
        ReplayVerb.Replay(Log, 0, told);
        Assert.DoesNotContain("says INR", told.ToString());
        Assert.Contains("at most 0.00 %", told.ToString());
        Assert.Throws<ReaderException>(() => ReplayVerb.Replay(Log, 101, told));
    }

    private Evidence Frame(double seconds, int place, double probability)
    {
        double[] probabilities = new double[_answers.Count];
        Array.Fill(probabilities, (1 - probability) / (_answers.Count - 1));
        probabilities[place] = probability;
        return new(
            TimeSpan.FromSeconds(seconds),
            new(120, 0.01, 110, 130, new(0.3, 0.4, 22)),
            0.4,
            new Prediction(_answers, probabilities),
            new(0.2, 0.3, 0.9, 0.8, 0.3)
        );
    }
}
