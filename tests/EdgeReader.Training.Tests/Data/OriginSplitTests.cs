using EdgeReader.Recognition;
using EdgeReader.Training.Data;

namespace EdgeReader.Training.Tests.Data;

public class OriginSplitTests
{
    [Fact]
    public void Of_OriginsThatShareWebPictures_AreHeldOutTogether()
    {
        Photograph[] all =
        [
            Note("O1_a", "1"),
            Note("O4_b", "2"),
            Note("O7_c_photo", "3"),
            Note("O7_c_oldweb", "4"),
            Note("O8_d", "5"),
        ];
        OriginSplit split = OriginSplit.Of(all);
        Assert.Equal(["O1", "O4+O7+O8"], split.Groups);
        Assert.All(all.Skip(1), p => Assert.Equal("O4+O7+O8", split.GroupOf(p)));
    }

    [Fact]
    public void Of_NearDuplicatesInTwoOrigins_AreNeverTornApart()
    {
        Photograph[] all = [Note("O1_a", "1"), Note("O2_b", "1"), Note("O3_c", "2")];
        Assert.Equal(["O1+O2", "O3"], OriginSplit.Of(all).Groups);
    }

    [Fact]
    public void Of_PicturesWithoutANote_AreDealtEvenlyAndByWholeOrigins()
    {
        List<Photograph> all = [Note("O1_a", "n1"), Note("O2_b", "n2")];
        for (int i = 0; i < 60; i++)
        {
            bool dollars = i < 20;
            string origin = dollars ? "NT_dollars" : "NT_everything";
            all.Add(Nothing(origin, dollars ? "web" : "general_photo", $"cluster {i}"));
        }
        OriginSplit split = OriginSplit.Of(all);
        var dealt = all.Where(p => !p.IsNote).GroupBy(split.GroupOf).ToList();
        Assert.Equal([30, 30], dealt.Select(g => g.Count()));
        Assert.Single(dealt, g => g.Any(p => p.Origin == "NT_dollars"));
    }

    [Fact]
    public void IsOfOneGroup_KindOfMoneyThatOnePersonCollected_IsUnheardOfWithoutHim()
    {
        Photograph[] all =
        [
            Note("O1_a", "n1"),
            Note("O2_b", "n2"),
            Nothing("NT_one", "web", "1", "other_INR_500_old"),
            Nothing("NT_one", "web", "2", "other_INR_500_old"),
            Nothing("NT_one", "web", "3", "other_USD"),
            Nothing("NT_two", "web", "4", "other_USD"),
        ];
        OriginSplit split = OriginSplit.Of(all);
        Assert.True(split.IsOfOneGroup("other_INR_500_old"));
        Assert.False(split.IsOfOneGroup("other_USD"));
    }

    [Fact]
    public void Of_NotesOfOneOriginOnly_IsRefusedWithASentence()
    {
        Photograph[] all = [Note("O1_a", "1"), Note("O1_a", "2")];
        Assert.Throws<ReaderException>(() => OriginSplit.Of(all));
    }

    [Fact]
    public void Of_TheWholePool_NeverTearsAClusterApart()
    {
        string folder = SharedData.FolderOrSkip();
        var photographs = NoteDataset
            .Load(folder, TestLabels.Rupees, CancellationToken.None)
            .Photographs;
        OriginSplit split = OriginSplit.Of(photographs);
        Assert.Equal(["O1", "O2", "O3", "O4+O7+O8", "O5+O6", "O9"], split.Groups);
        Assert.All(
            photographs.GroupBy(p => p.Cluster),
            cluster => Assert.Single(cluster.Select(split.GroupOf).Distinct())
        );
        Assert.All(
            photographs.GroupBy(split.GroupOf),
            group => Assert.Contains(group, p => !p.IsNote)
        );
    }

    private static Photograph Note(string origin, string cluster) =>
        new("", cluster, 0, true, origin, "web", cluster, 64, 30);

    private static Photograph Nothing(
        string origin,
        string kind,
        string cluster,
        string subject = "background"
    ) =>
        new("", cluster, TestLabels.Rupees.None, false, origin, kind, cluster, 64, 64)
        {
            Subject = subject,
        };
}
