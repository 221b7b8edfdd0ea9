using EdgeReader.Service.Speech;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Service.Tests.Speech;

public class SpokenNumberProperties
{
    // Small numbers as often as large ones: so many digits, then any number of so many.
    private static readonly Arbitrary<int> Numbers = (
        from digits in Gen.Choose(1, 7)
        from number in Gen.Choose(0, (int)Math.Pow(10, digits) - 1)
        select number
    ).ToArbitrary();

    [Fact]
    public void WhatIsSaid_AddsUpToTheNumber() =>
        Hold((number, keys) => Steps(keys).Sum() == number);

    [Fact]
    public void WhatIsSaid_IsAtMostSixClips() => Hold((_, keys) => keys.Count is >= 1 and <= 6);

    [Fact]
    public void LargerParts_AreSaidFirst() =>
        Hold(
            (_, keys) => Steps(keys).Zip(Steps(keys).Skip(1)).All(pair => pair.First > pair.Second)
        );

    [Fact]
    public void Thousand_FollowsAWordOfItsOwn_AndNeverOne() =>
        Hold((_, keys) => !string.Join(' ', keys).Contains("number_1 phrase_"));

    [Theory]
    [InlineData(0, "number_0")]
    [InlineData(70, "number_70")]
    [InlineData(500, "number_500")]
    [InlineData(1_000, "number_1000")]
    [InlineData(1_270, "number_1000 number_200 number_70")]
    [InlineData(2_000, "number_2 phrase_thousand")]
    [InlineData(45_010, "number_45 phrase_thousand number_10")]
    [InlineData(1_00_001, "number_100000 number_1")]
    [InlineData(9_99_999, "number_9 phrase_lakh number_99 phrase_thousand number_900 number_99")]
    public void Number_IsSaidInTheseClips(int number, string keys) =>
        Assert.Equal(keys, string.Join(' ', SpokenNumber.KeysOf(number)));

    [Theory]
    [InlineData(-1)]
    [InlineData(SpokenNumber.Largest + 1)]
    public void NumberOutOfRange_IsRefused(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SpokenNumber.KeysOf(number));

    // What each word adds; "thousand" and "lakh" multiply the word before them.
    private static List<int> Steps(IReadOnlyList<string> keys)
    {
        List<int> steps = [];
        foreach (string key in keys)
        {
            switch (key)
            {
                case "phrase_thousand":
                    steps[^1] *= 1000;
                    break;
                case "phrase_lakh":
                    steps[^1] *= 100_000;
                    break;
                default:
                    int word = int.Parse(key["number_".Length..]);
                    Assert.Contains(word, SpokenNumber.Words);
                    steps.Add(word);
                    break;
            }
        }
        return steps;
    }

    private static void Hold(Func<int, IReadOnlyList<string>, bool> rule) =>
        Prop.ForAll(Numbers, number => rule(number, SpokenNumber.KeysOf(number)))
            .QuickCheckThrowOnFailure();
}
