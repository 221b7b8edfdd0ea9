using EdgeReader.Service.Counting;

namespace EdgeReader.Service.Tests.Counting;

public class RecentAnswersTests
{
    [Fact]
    public void SixthAnswer_IsRemembered_AndTheFirstForgotten()
    {
        RecentAnswers recent = new();
        foreach (int value in (int[])[10, 20, 50, 100, 200])
        {
            recent.Add(Notes.Of(value));
        }
        recent.Add(Notes.Card(500));
        Assert.Equal(
            ["practice_500", "INR_200", "INR_100", "INR_50", "INR_20"],
            recent.NewestFirst.Select(a => a.Key)
        );
    }

    [Fact]
    public void WhatWasHandedOut_DoesNotChange()
    {
        RecentAnswers recent = new();
        recent.Add(Notes.Of(10));
        IReadOnlyList<Recognition.Money.Answer> before = recent.NewestFirst;
        recent.Add(Notes.Of(20));
        Assert.Equal(["INR_10"], before.Select(a => a.Key));
    }
}
