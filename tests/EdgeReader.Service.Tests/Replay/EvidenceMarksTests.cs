using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Replay;
using EdgeReader.Service.State;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Replay;

public sealed class EvidenceMarksTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly AnswerSet _answers = new(Clips.Currency, [.. Clips.Currency.Labels]);
    private readonly StateFolder _state;
    private readonly EvidenceMarks _marks;

    public EvidenceMarksTests()
    {
        _state = StateFolder.Open(_folder.FullName);
        _marks = new(_state);
    }

    public void Dispose()
    {
        _state.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Mark_HasTheLastFifteenSeconds_AndCanBeRead()
    {
        for (int second = 0; second < 100; second++)
        {
            See(second);
        }
        _marks.Keep(_answers.Answers[0]);
        string[] lines = File.ReadAllLines(Assert.Single(Files()));
        Assert.Equal(16, lines.Length);
        Assert.Equal(84, EvidenceLine.Read(lines[0], 1, _answers).At.TotalSeconds);
    }

    [Fact]
    public void CameraWhoseTimeBeginsAnew_LeavesNothingOfBefore()
    {
        See(50);
        See(1);
        _marks.Keep(_answers.Answers[0]);
        Assert.Single(File.ReadAllLines(Assert.Single(Files())));
    }

    [Fact]
    public void OldestMarks_GiveWay()
    {
        See(1);
        for (int i = 0; i < EvidenceMarks.Most + 5; i++)
        {
            _marks.Keep(_answers.Answers[0]);
        }
        string[] files = Files();
        Assert.Equal(EvidenceMarks.Most, files.Length);
        Assert.StartsWith("000006-", Path.GetFileName(files[0]));
    }

    [Fact]
    public void NothingSeen_LeavesNoMark()
    {
        _marks.Keep(_answers.Answers[0]);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, EvidenceMarks.FolderName)));
    }

    [Fact]
    public void FolderThatCannotBeWritten_IsNoReasonToStop()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, EvidenceMarks.FolderName), "in the way");
        See(1);
        _marks.Keep(_answers.Answers[0]);
    }

    private void See(double seconds)
    {
        double[] none = new double[_answers.Count];
        none[_answers.None] = 1;
        Prediction prediction = new(_answers, none);
        Evidence seen = new(TimeSpan.FromSeconds(seconds), new(100), 0, prediction);
        _marks.Seen(new(seen, new(prediction), null, default));
    }

    private string[] Files() =>
        [.. Directory.GetFiles(Path.Combine(_folder.FullName, EvidenceMarks.FolderName)).Order()];
}
