using EdgeReader.Recognition;
using EdgeReader.Training.Cards;
using SkiaSharp;

namespace EdgeReader.Training.Tests.Cards;

/// <summary>What lies in hardware/practice-cards is what the drawing says today.</summary>
public sealed class CommittedCardsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Draw_Again_GivesTheCommittedFiles()
    {
        CardsCommand.Draw(_folder.Path);
        string[] drawn = [.. Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order()!];
        // An SVG and a PNG each, the overview and the PDF.
        Assert.Equal(2 * CardDrawing.All.Count + 2, drawn.Length);
        foreach (string name in drawn)
        {
            string committed = Path.Combine(CardFixtures.Folder, name);
            string again = Path.Combine(_folder.Path, name);
            Assert.True(File.Exists(committed), $"{name} is not committed: make cards.");
            Assert.True(AreTheSame(committed, again), $"{name} is out of date: make cards.");
        }
    }

    [Fact]
    public void Draw_FolderThatIsAFile_SaysWhatToDo()
    {
        string file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "");
        var problem = Assert.Throws<ReaderException>(() => CardsCommand.Draw(file));
        Assert.Contains("--output", problem.Message);
    }

    [Theory]
    [MemberData(nameof(CardFixtures.Values), MemberType = typeof(CardFixtures))]
    public void Picture_OfACard_IsSmallEnoughToLiveInARepository(int value)
    {
        FileInfo picture = new(Path.Combine(CardFixtures.Folder, $"practice_{value}.png"));
        Assert.InRange(picture.Length, 1, 300_000);
    }

    // Another processor may round an edge's pixel otherwise; a changed drawing does far more.
    private static bool AreTheSame(string a, string b)
    {
        if (!a.EndsWith(".png", StringComparison.Ordinal))
        {
            return File.ReadAllBytes(a).AsSpan().SequenceEqual(File.ReadAllBytes(b));
        }
        using SKBitmap one = SKBitmap.Decode(a);
        using SKBitmap other = SKBitmap.Decode(b);
        return one.Info.Size == other.Info.Size
            && one.Bytes.Zip(other.Bytes).All(pair => Math.Abs(pair.First - pair.Second) <= 2);
    }
}
