using EdgeReader.Recognition;
using EdgeReader.Service.Parity;
using static EdgeReader.Service.Tests.Parity.ParityReports;

namespace EdgeReader.Service.Tests.Parity;

public class ParityComparisonTests
{
    [Fact]
    public void SameAnswers_AreTheSameBitForBit()
    {
        ParityComparison comparison = new(Of(Ten("a"), Nothing("b")), Of(Ten("a"), Nothing("b")));
        Assert.Empty(comparison.OtherValues);
        Assert.Equal(
            [
                "2 pictures; decoded alike: 2; shown to the network alike: 2",
                "4 logits; the same bit for bit: 4; others from the same input: 0",
                "Greatest difference of a logit: 0",
                "Announced values: 1 the same, 0 differ; reasons: 0 differ",
            ],
            comparison.Lines().Skip(2)
        );
    }

    [Fact]
    public void LogitOfOneBitMore_IsCounted_AndChangesNoValue()
    {
        ParityComparison comparison = new(
            Of(Ten("a"), Ten("b")),
            Of(Ten("a"), Ten("b", MathF.BitIncrement(5)))
        );
        Assert.Equal(
            (4, 3, 1),
            (comparison.Logits, comparison.SameLogits, comparison.LogitsTheNetworkChanged)
        );
        Assert.Equal(("b", "ten"), (comparison.Greatest.File, comparison.Greatest.Label));
        Assert.InRange(comparison.Greatest.By, 4e-7, 5e-7);
        Assert.Empty(comparison.OtherValues);
    }

    [Fact]
    public void LogitsOfAnotherInput_AreNotBlamedOnTheNetwork()
    {
        ParityComparison comparison = new(
            Of(Ten("a")),
            Of(Ten("a", 4, input: "resized otherwise"))
        );
        Assert.Equal((1, 0), (comparison.SamePixels, comparison.SameInputs));
        Assert.Equal((1, 0), (comparison.SameLogits, comparison.LogitsTheNetworkChanged));
    }

    [Fact]
    public void ZeroOfAnotherSign_IsNotTheSameBits_ButNoDifference()
    {
        ParityComparison comparison = new(Of(Ten("a", 0f)), Of(Ten("a", -0f)));
        Assert.Equal((1, 0), (comparison.SameLogits, comparison.Greatest.By));
    }

    [Fact]
    public void ValueThatOnlyOneWouldSay_IsAnotherValue_EitherWay()
    {
        foreach (
            (PictureAnswer one, PictureAnswer other) in new[]
            {
                (Ten("a"), Nothing("a")),
                (Nothing("a"), Ten("a")),
                (Ten("a"), Ten("a") with { Practice = true }),
            }
        )
        {
            ParityComparison comparison = new(Of(one), Of(other));
            Assert.Single(comparison.OtherValues);
            Assert.Equal((0, 0), (comparison.SameValues, comparison.OtherReasons));
            Assert.Contains(
                $"a: one would say {one.Phrase}, the other {other.Phrase}",
                comparison.Lines()
            );
        }
    }

    [Fact]
    public void AnotherReason_IsToldButIsNoValue()
    {
        ParityComparison comparison = new(Of(Nothing("a")), Of(Nothing("a", "reason_unsure")));
        Assert.Equal(1, comparison.OtherReasons);
        Assert.Empty(comparison.OtherValues);
    }

    [Fact]
    public void OtherPicturesOrAnotherModel_CannotBeCompared()
    {
        ParityReport one = Of(Ten("a"));
        foreach (
            ParityReport other in new[]
            {
                Of(Ten("b")),
                Of(Ten("a"), Ten("b")),
                one with
                {
                    On = one.On with { ModelSha256 = "cd" },
                },
                one with
                {
                    Labels = ["none", "ten"],
                },
            }
        )
        {
            Assert.Throws<ReaderException>(() => new ParityComparison(one, other));
        }
        Assert.Throws<ReaderException>(() => new ParityComparison(Of(), Of()));
    }
}
