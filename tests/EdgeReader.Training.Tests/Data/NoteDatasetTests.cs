using EdgeReader.Recognition;
using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Training.Tests.Data;

public class NoteDatasetTests
{
    private const string Header = "file,label,origin,kind,side,duplicate_cluster,licence\n";

    [Fact]
    public void Load_SmallDataSet_GivesPhotographsWithTheModelsLabels()
    {
        using TemporaryFolder folder = new();
        Write(folder.Path, AllDesigns() + Row("x.jpg", "other_USD") + Row("y.jpg", "background"));
        var photographs = Load(folder.Path);
        Assert.Equal(24, photographs.Count);
        Assert.Equal(
            Enumerable.Range(0, 22).Select(i => i / 2),
            photographs.Take(22).Select(p => p.Label)
        );
        Assert.All(photographs.Skip(22), p => Assert.False(p.IsNote));
        Assert.Equal((80, 36), (photographs[0].Width, photographs[0].Height));
        Assert.True(photographs[0].IsFlat);
    }

    [Fact]
    public void Load_PhotographWhoseLabelIsKnownToBeWrong_IsJudgedByWhatItShows()
    {
        const string Mislabelled = "notes/INR_100_new/himanshu50_72335f37ce.jpg";
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(Path.Combine(folder.Path, "notes/INR_100_new"));
        Write(folder.Path, AllDesigns() + Row(Mislabelled, "INR_100_new"));
        Photograph photograph = Load(folder.Path)[^1];
        Assert.Equal(TestLabels.Rupees.IndexOf("INR_100_new"), photograph.Label);
        Assert.Equal(TestLabels.Rupees.IndexOf("INR_10_old"), photograph.Truth);
    }

    [Fact]
    public void Load_SeveralNotesInOnePicture_AreLeftOut()
    {
        using TemporaryFolder folder = new();
        Write(folder.Path, AllDesigns() + Row("mixed.jpg", "INR_mixed_multi"));
        Assert.Equal(22, Load(folder.Path).Count);
    }

    [Fact]
    public void Load_NoFolderOrNoManifest_IsRefusedWithASentence()
    {
        using TemporaryFolder folder = new();
        Assert.Contains("no folder", Refusal(Path.Combine(folder.Path, "elsewhere")));
        Assert.Contains("manifest.csv", Refusal(folder.Path));
    }

    [Fact]
    public void Load_LabelThatNobodyKnows_IsRefusedByItsRow()
    {
        using TemporaryFolder folder = new();
        Write(folder.Path, AllDesigns() + Row("x.jpg", "INR_30_new"));
        string refusal = Refusal(folder.Path);
        Assert.Contains("Row 24 ", refusal);
        Assert.Contains("INR_30_new", refusal);
    }

    [Fact]
    public void Load_DesignWithoutPhotograph_IsRefusedByItsName()
    {
        using TemporaryFolder folder = new();
        Write(folder.Path, Row("x.jpg", "background"));
        Assert.Contains("INR_10_new", Refusal(folder.Path));
    }

    [Fact]
    public void Load_DesignWithOnePhotograph_IsRefusedByItsName()
    {
        using TemporaryFolder folder = new();
        Write(folder.Path, AllDesigns().Replace(Row("INR_50_old-2.jpg", "INR_50_old"), ""));
        string refusal = Refusal(folder.Path);
        Assert.Contains("one photograph only", refusal);
        Assert.Contains("INR_50_old", refusal);
    }

    [Fact]
    public void Load_RowWithoutOrigin_IsRefusedByItsRow()
    {
        using TemporaryFolder folder = new();
        Write(folder.Path, AllDesigns() + "x.jpg,background,,web,unknown,1,none\n");
        string refusal = Refusal(folder.Path);
        Assert.Contains("Row 24 ", refusal);
        Assert.Contains("no origin", refusal);
    }

    [Fact]
    public void Load_PictureOfOnePixel_IsRefusedByItsName()
    {
        using TemporaryFolder folder = new();
        Write(folder.Path, AllDesigns());
        using Mat pixel = new(1, 1, MatType.CV_8UC3, Scalar.All(120));
        pixel.SaveImage(Path.Combine(folder.Path, "INR_50_old.jpg"));
        string refusal = Refusal(folder.Path);
        Assert.Contains("INR_50_old.jpg", refusal);
        Assert.Contains("1 × 1 pixels", refusal);
    }

    [Theory]
    [InlineData("file,label\nx.jpg,none\n", "no column origin")]
    [InlineData("", "no column file")]
    [InlineData(Header + "x.jpg,background\n", "Row 2 ")]
    public void Load_GarbledManifest_IsRefusedWithASentence(string manifest, string expected)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(Path.Combine(folder.Path, "manifest.csv"), manifest);
        Assert.Contains(expected, Refusal(folder.Path));
    }

    [Fact]
    public void Load_PhotographMissingOrBroken_IsRefusedByItsName()
    {
        using TemporaryFolder folder = new();
        Write(folder.Path, AllDesigns());
        string picture = Path.Combine(folder.Path, "INR_50_old.jpg");
        File.WriteAllText(picture, "no picture");
        Assert.Contains("INR_50_old.jpg", Refusal(folder.Path));
        File.Delete(picture);
        Assert.Contains("INR_50_old.jpg", Refusal(folder.Path));
    }

    [Fact]
    public void Load_TheWholePool_HasEveryDesignAndLeavesTwentyOut()
    {
        string folder = SharedData.FolderOrSkip();
        int rows = File.ReadLines(Path.Combine(folder, "manifest.csv")).Count() - 1;
        Assert.Equal(rows - 20, Load(folder).Count);
    }

    private static IReadOnlyList<Photograph> Load(string folder) =>
        NoteDataset.Load(folder, TestLabels.Rupees, CancellationToken.None).Photographs;

    private static string Refusal(string folder) =>
        Assert.Throws<ReaderException>(() => Load(folder)).Message;

    private static string AllDesigns() =>
        string.Concat(
            TestLabels.Rupees.Designs.Select(d => Row($"{d}.jpg", d) + Row($"{d}-2.jpg", d))
        );

    private static string Row(string file, string label) =>
        $"{file},{label},O1_someone,web,unknown,{file},\"GPL, \"\"as is\"\"\"\n";

    private static void Write(string folder, string rows)
    {
        File.WriteAllText(Path.Combine(folder, "manifest.csv"), Header + rows);
        using Mat pixels = new(36, 80, MatType.CV_8UC3, Scalar.All(120));
        foreach (string row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Cv2.ImWrite(Path.Combine(folder, row.Split(',')[0]), pixels);
        }
    }
}
