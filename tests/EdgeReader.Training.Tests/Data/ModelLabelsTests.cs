namespace EdgeReader.Training.Tests.Data;

public class ModelLabelsTests
{
    [Fact]
    public void Names_OfTheRupee_AreElevenDesignsThenSevenCardsThenNone()
    {
        var labels = TestLabels.Rupees;
        Assert.Equal(19, labels.Names.Count);
        Assert.Equal(11, labels.Designs.Count);
        Assert.Equal([10, 20, 50, 100, 200, 500, 2000], labels.Cards.Select(c => c.Value));
        Assert.Equal(["practice_10", "practice_20"], labels.Names.Skip(11).Take(2));
        Assert.Equal("none", labels.Names[labels.None]);
    }

    [Fact]
    public void AnswerOf_OldAndNewSeries_IsOneAnswerAndTheCardAnother()
    {
        var labels = TestLabels.Rupees;
        int old = labels.AnswerOf(labels.IndexOf("INR_50_old"));
        Assert.Equal(old, labels.AnswerOf(labels.IndexOf("INR_50_new")));
        Assert.NotEqual(old, labels.AnswerOf(labels.IndexOf("practice_50")));
        Assert.Equal(labels.Answers.None, labels.AnswerOf(labels.None));
    }
}
