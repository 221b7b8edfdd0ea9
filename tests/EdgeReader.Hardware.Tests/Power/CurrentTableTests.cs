using EdgeReader.Hardware.Power;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Tests.Power;

public class CurrentTableTests
{
    private const string Currents = "power/currents.csv";

    [Fact]
    public void PartThatNoRowNames_IsTold()
    {
        using HardwareCopy copy = new HardwareCopy().Without(Currents, "Q2");
        Assert.Contains("Q2 is bought, and no row says what it draws.", Refusal(copy));
    }

    [Fact]
    public void PartThatNobodyBuys_IsTold()
    {
        using HardwareCopy copy = new HardwareCopy().With(Currents, "\nM1,", "\nM1 M2,");
        Assert.Contains("M2 has a row, and nobody buys it.", Refusal(copy));
    }

    [Theory]
    [InlineData("\nQ1,3.3 V,0,", "\nQ1,3.3 V,-1,", "Q1 draws a current that can't be")]
    [InlineData("\nQ1,3.3 V,0,", "\nQ1,3.3 V,NaN,", "Q1 draws a current that can't be")]
    [InlineData(",580,", ",58000,", "A1 draws a current that can't be")]
    [InlineData(",580,", ",58,", "A1 draws less at its peak than otherwise.")]
    [InlineData("\nQ1,3.3 V", "\nQ1,12 V", "Q1 hangs on '12 V', and there is no such rail.")]
    [InlineData("\nLS1,none,0", "\nLS1,none,1", "LS1 draws current from no rail.")]
    [InlineData("\nQ1,", "\nM1,", "Q1 is bought")]
    [InlineData("\nU2,3.3 V", "\nU2,cell", "U2 has two rows for cell.")]
    [InlineData("\nQ1,3.3 V,0,", "\nQ1,3.3 V,,", "is no table of currents")]
    [InlineData("\nQ1,3.3 V,0,", "\nQ1,3.3 V,0,0,", "is no table of currents")]
    public void NonsenseInARow_IsASentence(string old, string replacement, string sentence)
    {
        using HardwareCopy copy = new HardwareCopy().With(Currents, old, replacement);
        Assert.Contains(sentence, Refusal(copy));
    }

    [Fact]
    public void CurrentFromNowhere_IsTold()
    {
        using HardwareCopy copy = new();
        string file = Path.Combine(copy.Root, Currents);
        string[] lines = File.ReadAllLines(file);
        lines[1] = lines[1][..lines[1].IndexOf('"')] + "estimate";
        File.WriteAllLines(file, lines);
        Assert.Contains("A1 doesn't say where its current is from.", Refusal(copy));
    }

    private static string Refusal(HardwareCopy copy) =>
        Assert.Throws<ReaderException>(() => PowerBudget.Read(copy.Root)).Message;
}
