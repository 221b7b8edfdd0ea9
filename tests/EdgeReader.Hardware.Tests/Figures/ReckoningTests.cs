using EdgeReader.Hardware.Figures;
using EdgeReader.Hardware.Light;
using EdgeReader.Hardware.Power;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Tests.Figures;

public class ReckoningTests
{
    private static readonly string Hardware = Files.InHardware();

    [Fact]
    public void PowersReadme_HasTheResultsAsTheyAre() =>
        IsIn(PowerCommand.Reckon(Hardware), "power");

    [Fact]
    public void LightsReadme_HasTheResultsAsTheyAre() =>
        IsIn(LightCommand.Reckon(Hardware), "light");

    [Fact]
    public void Results_AreReadAloudWithoutTables()
    {
        foreach (
            Reckoning reckoning in new[]
            {
                PowerCommand.Reckon(Hardware),
                LightCommand.Reckon(Hardware),
            }
        )
        {
            Assert.DoesNotContain('|', reckoning.Text);
            Assert.DoesNotContain('\t', reckoning.Text);
            Assert.EndsWith("\n", reckoning.Text);
            Assert.All(reckoning.Text.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
        }
    }

    [Fact]
    public void OldResults_AreReplaced_AndTheRestStays()
    {
        Reckoning reckoning = new("new\n", []);
        string readme = $"before\n{Reckoning.Begin}\nold\n{MadeBlocks.End}\nafter\n";
        Assert.Equal(
            $"before\n{Reckoning.Begin}\nnew\n{MadeBlocks.End}\nafter\n",
            reckoning.PutInto(readme)
        );
    }

    [Theory]
    [InlineData("no place")]
    [InlineData(Reckoning.Begin)]
    [InlineData(MadeBlocks.End + Reckoning.Begin)]
    public void ReadmeWithoutAPlace_IsRefused(string readme) =>
        Assert.Throws<ReaderException>(() => new Reckoning("new\n", []).PutInto(readme));

    [Fact]
    public void LongItem_IsBroken_ButNoNumberFromItsUnit()
    {
        string item = Words.Item(new string('a', 100) + " 12 mm " + new string('b', 10));
        Assert.Equal($"- {new string('a', 100)}\n  12 mm {new string('b', 10)}\n", item);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.05432, "0.0543")]
    [InlineData(12.345, "12.3")]
    [InlineData(1234.5, "1230")]
    [InlineData(999.9, "1000")]
    [InlineData(-0.5, "-0.5")]
    public void Numbers_HaveThreeDigitsThatCount(double value, string words) =>
        Assert.Equal(words, Words.Rounded(value));

    private static void IsIn(Reckoning reckoning, string folder)
    {
        string readme = File.ReadAllText(Files.InHardware(folder, "README.md"));
        Assert.True(
            reckoning.PutInto(readme) == readme,
            $"edgereader-hardware {folder} --write-readme puts today's results into its README."
        );
    }
}
