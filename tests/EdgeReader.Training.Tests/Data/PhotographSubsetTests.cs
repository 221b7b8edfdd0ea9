using EdgeReader.Recognition;
using EdgeReader.Training.Data;

namespace EdgeReader.Training.Tests.Data;

public class PhotographSubsetTests
{
    private static readonly Photograph[] Pool =
    [
        .. Enumerable.Range(0, 30).Select(i => Of(i, label: i % 3, isNote: true)),
        Of(30, label: 3, isNote: true),
        .. Enumerable.Range(31, 5).Select(i => Of(i, TestLabels.Rupees.None, isNote: false)),
    ];

    [Fact]
    public void Of_FourALabel_LeavesThinLabelsAndWhatIsNoNoteWhole()
    {
        var subset = PhotographSubset.Of(Pool, 4, seed: 1);
        Assert.Equal(
            [4, 4, 4, 1, 5],
            subset.GroupBy(p => p.Label).OrderBy(g => g.Key).Select(g => g.Count())
        );
        Assert.Equal(subset, PhotographSubset.Of(Pool, 4, seed: 1));
        Assert.NotEqual(subset, PhotographSubset.Of(Pool, 4, seed: 2));
    }

    [Fact]
    public void Of_NoNumber_IsEverything() =>
        Assert.Equal(Pool, PhotographSubset.Of(Pool, null, seed: 1));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Of_LessThanOneALabel_IsRefusedWithASentence(int count) =>
        Assert.Throws<ReaderException>(() => PhotographSubset.Of(Pool, count, seed: 1));

    private static Photograph Of(int number, int label, bool isNote) =>
        new("", $"{number}", label, isNote, "O1_a", "web", $"{number}", 64, 30);
}
