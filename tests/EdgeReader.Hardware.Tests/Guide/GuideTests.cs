using EdgeReader.Hardware.Figures;
using EdgeReader.Hardware.Guide;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Tests.Guide;

public class GuideTests
{
    private static readonly string Guide = File.ReadAllText(Files.InHardware("README.md"));
    private static readonly GuideBlocks Blocks = new(Files.InHardware());

    [Fact]
    public void WhatIsMade_IsWhatTheFilesSay() =>
        Assert.True(
            MadeBlocks.Fill(Guide, Blocks.Make) == Guide,
            "The guide is older than what it is made from: edgereader-hardware guide --write-readme."
        );

    [Fact]
    public void EveryWireAndEveryPart_IsInIt() =>
        Assert.All(Blocks.Names, name => Assert.Contains($"<!-- made: {name} -->", Guide));

    [Fact]
    public void Guide_CanBeFollowedByEar() => Assert.Empty(GuideRules.Breaches(Guide));

    [Fact]
    public void StageWithoutACheck_IsTold() =>
        Assert.Equal(
            ["'Motor' doesn't end with what is felt, what is heard, and what to do if not."],
            GuideRules.Breaches("# Guide\n### Motor\n1. Solder.\n\nHear: it.\n\nFeel: it.\n")
        );

    [Theory]
    [InlineData("As shown, it turns.", "'As shown' helps nobody")]
    [InlineData("Take the red wire.", "'red wire' helps nobody")]
    [InlineData("Solder 4 → 5.", "'→' is read aloud")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "A table is hard to follow")]
    public void WhatNeedsEyes_IsTold(string text, string told) =>
        Assert.StartsWith(told, Assert.Single(GuideRules.Breaches($"# Guide\n{text}\n")));

    [Fact]
    public void SentenceWithoutAnEnd_IsTold() =>
        Assert.StartsWith(
            "A sentence is too long",
            Assert.Single(GuideRules.Breaches(string.Join(' ', Enumerable.Repeat("and then", 30))))
        );

    [Theory]
    [InlineData("to buy house")]
    [InlineData("wires full attic")]
    [InlineData("poem")]
    public void BlockThatNothingMakes_IsRefused(string name) =>
        Assert.Contains(
            name,
            Assert
                .Throws<ReaderException>(() =>
                    MadeBlocks.Fill($"<!-- made: {name} -->\n<!-- end -->\n", Blocks.Make)
                )
                .Message
        );

    [Fact]
    public void BlockWithoutAnEnd_IsRefused_BeforeItEatsTheRest() =>
        Assert.Throws<ReaderException>(() =>
            MadeBlocks.Fill(
                "<!-- made: one -->\ntext\n<!-- made: two -->\n<!-- end -->\n",
                name => name
            )
        );

    [Fact]
    public void Block_IsReplacedWhole_AndNothingElse() =>
        Assert.Equal(
            "before\n<!-- made: one -->\nnew\n<!-- end -->\nafter\n",
            MadeBlocks.Fill(
                "before\n<!-- made: one -->\nold\nolder\n<!-- end -->\nafter\n",
                _ => "new\n"
            )
        );

    [Fact]
    public void Steps_KeepTheirNumbersWhenTheyAreRead() =>
        Assert.Equal(
            "\nBuild.\nTake one.\n1. First.\n2. Second, by hand.\nLast.\n",
            SpokenText.Of(
                "# Build\nTake *one*.\n\n<!-- made: x -->\n1. First.\n2. Second,\n   `by hand`.\n"
                    + "<!-- end -->\n- Last.\n"
            )
        );
}
