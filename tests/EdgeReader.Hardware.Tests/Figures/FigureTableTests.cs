using EdgeReader.Hardware.Figures;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Tests.Figures;

public sealed class FigureTableTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void FigureWithItsUnit_IsTaken()
    {
        FigureTable table = Read("supply,5.2,V,somebody's guide");
        Assert.Equal(5.2, table.Take("supply", "V", 0, 10));
        table.RefuseOthers();
    }

    [Theory]
    [InlineData("supply,5200,mV,somebody's guide", "'supply' is in 'mV' and must be in 'V'")]
    [InlineData("supply,-5.2,V,somebody's guide", "'supply' is -5.2 V and must be 0 to 10")]
    [InlineData("supply,52,V,somebody's guide", "'supply' is 52 V and must be 0 to 10")]
    [InlineData("supply,NaN,V,somebody's guide", "'supply' is NaN V and must be 0 to 10")]
    [InlineData("suply,5.2,V,somebody's guide", "'supply' is missing")]
    [InlineData("supply,5.2,V,", "'supply' doesn't say where it is from")]
    [InlineData("supply,5.2,V,estimate", "'supply' doesn't say where it is from")]
    [InlineData("supply,5.2,V,estimate: ", "'supply' doesn't say where it is from")]
    [InlineData("supply,five,V,somebody's guide", "is no table of figures")]
    [InlineData("supply,5.2,V", "is no table of figures")]
    public void FigureThatCannotBe_IsASentence(string row, string sentence)
    {
        ReaderException problem = Assert.Throws<ReaderException>(() =>
            Read(row).Take("supply", "V", 0, 10)
        );
        Assert.Contains(sentence, problem.Message);
    }

    [Fact]
    public void FigureTwice_AndOneThatNobodyKnows_AreRefused()
    {
        Assert.Contains(
            "'supply' stands there twice",
            Assert
                .Throws<ReaderException>(() =>
                    Read("supply,5,V,somebody's guide", "supply,5.2,V,somebody's guide")
                )
                .Message
        );
        Assert.Contains(
            "nothing is known of 'suply'",
            Assert
                .Throws<ReaderException>(() => Read("suply,5,V,somebody's guide").RefuseOthers())
                .Message
        );
    }

    [Fact]
    public void MissingFile_IsASentence() =>
        Assert.Contains(
            "can't be read",
            Assert.Throws<ReaderException>(() => FigureTable.Read("nowhere.csv")).Message
        );

    private FigureTable Read(params string[] rows)
    {
        string file = Path.Combine(_folder.FullName, "figures.csv");
        File.WriteAllLines(file, ["Name,Value,Unit,Source", .. rows]);
        return FigureTable.Read(file);
    }
}
