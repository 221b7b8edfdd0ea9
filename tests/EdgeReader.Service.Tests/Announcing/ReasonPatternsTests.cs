using EdgeReader.Devices.Haptics;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Service.Announcing;

namespace EdgeReader.Service.Tests.Announcing;

public class ReasonPatternsTests
{
    // A pulse that lasts twice as long as another is told from it at once.
    private const double ClearlyLonger = 2;

    private static readonly Reason[] Reasons = Enum.GetValues<Reason>();
    private static readonly Signal[] Signals = Enum.GetValues<Signal>();
    private static readonly HapticPattern[] Values =
    [
        .. Enumerable.Range(1, 10).Select(HapticPattern.Ordinal),
    ];

    [Fact]
    public void EveryReasonAndSignal_HasAPattern_OfPulsesThatAreCountedAtAGlance()
    {
        Assert.Equal(Reasons.Length + Signals.Length, ReasonPatterns.Table.Count);
        Assert.All(
            Reasons.Select(ReasonPatterns.Of).Concat(Signals.Select(ReasonPatterns.Of)),
            pattern => Assert.InRange(pattern.Pulses.Count, 1, HapticPattern.GroupSize)
        );
    }

    [Fact]
    public void NoPulse_IsLongerThanAMotorMayBeOn() =>
        Assert.All(All(), p => Assert.All(p.Pulses, q => Assert.True(q.On < LimitedMotor.Limit)));

    [Fact]
    public void AllPatterns_AreToldApart()
    {
        HapticPattern[] all = [.. All()];
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Assert.True(AreToldApart(all[i], all[j]), $"{Text(all[i])} is like {Text(all[j])}");
            }
        }
    }

    [Fact]
    public void NoSignalAndNoReason_BeginsLikeAValue() =>
        Assert.All(
            Meanings().Select(HapticPattern.Signal),
            p => Assert.True(IsClearlyLonger(p.Pulses[0].On, HapticPattern.ShortPulse))
        );

    [Fact]
    public void WhatIsTheMatterWithTheReader_BeginsLikeNoGuidance()
    {
        foreach (Reason reason in Reasons)
        {
            Assert.Equal('-', ReasonPatterns.Table[reason][0]);
        }
        Assert.All(Signals, s => Assert.Contains(ReasonPatterns.Table[s][0], "=,"));
    }

    [Fact]
    public void NoNote_AndEachSignal_HasAPatternOfItsOwn() =>
        Assert.All(
            Signals.Cast<Enum>().Append(Reason.NoNote),
            meaning => Assert.Single(Meanings(), m => m == ReasonPatterns.Table[meaning])
        );

    private static IEnumerable<HapticPattern> All() =>
        Meanings().Distinct().Select(HapticPattern.Signal).Concat(Values);

    private static IEnumerable<string> Meanings() => ReasonPatterns.Table.Values;

    // By the number of pulses, which is counted, or by the length of one of them.
    private static bool AreToldApart(HapticPattern one, HapticPattern other) =>
        one.Pulses.Count != other.Pulses.Count
        || one.Pulses.Zip(other.Pulses).Any(p => IsClearlyLonger(p.First.On, p.Second.On));

    private static bool IsClearlyLonger(TimeSpan one, TimeSpan other) =>
        one >= ClearlyLonger * other || other >= ClearlyLonger * one;

    private static string Text(HapticPattern pattern) =>
        string.Join(' ', pattern.Pulses.Select(p => p.On.TotalMilliseconds));
}
