using EdgeReader.Recognition.Money;
using EdgeReader.Recognition.Tests.Support;

namespace EdgeReader.Recognition.Tests.Money;

public class AnswerSetTests
{
    private static readonly string[] Labels = [.. Rupees.Currency.Labels];

    [Fact]
    public void Sum_OldAndNewSeries_AreOneAnswer()
    {
        double[] sums = Sum(("INR_50_new", 0.3), ("INR_50_old", 0.6), ("none", 0.1));
        Assert.Equal(0.9, sums[IndexOf("INR_50")], 9);
        Assert.Equal(0.1, sums[Rupees.Answers.None], 9);
    }

    [Fact]
    public void Sum_PracticeCard_IsNotMoney()
    {
        double[] sums = Sum(("practice_50", 1));
        Assert.Equal(0, sums[IndexOf("INR_50")]);
        Assert.Equal(1, sums[IndexOf("practice_50")]);
    }

    [Fact]
    public void Sum_LabelsInAnotherOrder_GivesTheSame()
    {
        string[] shuffled = [.. Labels.Reverse()];
        AnswerSet answers = new(Rupees.Currency, shuffled);
        double[] probabilities = new double[shuffled.Length];
        probabilities[Array.IndexOf(shuffled, "INR_200_new")] = 1;
        Assert.Equal(1, answers.Sum(probabilities)[IndexOf("INR_200")]);
    }

    [Theory]
    [InlineData("INR_10_new", "EUR_10", "EUR_10")]
    [InlineData("none", "INR_10_new", "none")]
    public void Create_LabelsOfAnotherModel_AreRefused(string replaced, string with, string named)
    {
        string[] labels = [.. Labels.Select(label => label == replaced ? with : label)];
        var problem = Assert.Throws<ReaderException>(() => new AnswerSet(Rupees.Currency, labels));
        Assert.Contains(named, problem.Message);
    }

    [Fact]
    public void Create_LabelTooMany_IsRefused()
    {
        Assert.Throws<ReaderException>(() => new AnswerSet(Rupees.Currency, [.. Labels, "none"]));
    }

    private static double[] Sum(params (string Label, double Probability)[] given)
    {
        double[] probabilities = new double[Labels.Length];
        foreach ((string label, double probability) in given)
        {
            probabilities[Array.IndexOf(Labels, label)] = probability;
        }
        return Rupees.Answers.Sum(probabilities);
    }

    private static int IndexOf(string key) =>
        Rupees.Answers.Answers.ToList().FindIndex(a => a.Key == key);
}
