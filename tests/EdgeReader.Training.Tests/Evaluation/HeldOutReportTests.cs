using EdgeReader.Training.Evaluation;

namespace EdgeReader.Training.Tests.Evaluation;

public class HeldOutReportTests
{
    private const double Certain = 20;

    [Fact]
    public void Probabilities_OldAndNewSeries_AddUp()
    {
        LabelledLogits picture = Picture("INR_50_new", ("INR_50_old", 1), ("INR_50_new", 1));
        double expected = 2 * Math.E / (2 * Math.E + 17);
        (int answer, double probability) = picture.Likeliest(temperature: 1);
        Assert.Equal(picture.Truth, answer);
        Assert.Equal(expected, probability, 1e-6);
    }

    [Fact]
    public void Fit_ClassifierThatIsTwiceTooSure_FindsTheTemperature()
    {
        // Logits of ln 16 claim 16 : 1 : …; by the counts 4 : 1 : … is true, the root of it.
        List<LabelledLogits> pictures = [];
        foreach (string truth in TestLabels.Rupees.Names.Where(n => !n.EndsWith("old")))
        {
            int times = truth == "INR_10_new" ? 4 : 1;
            // Only one label a value may be likely, or old and new would share it.
            var logits = TestLabels
                .Rupees.Names.Where(n => n.EndsWith("old"))
                .Select(n => (n, -1000.0))
                .Append(("INR_10_new", Math.Log(16)));
            pictures.AddRange(Enumerable.Repeat(Picture(truth, [.. logits]), times));
        }
        Assert.Equal(2, TemperatureCalibration.Fit(pictures), 0.01);
    }

    [Fact]
    public void Choose_OneWrongBorne_TakesTheLowestThresholdThatKeepsToIt()
    {
        ThresholdRow[] table = [new(0.5, 90, 2, 200), new(0.6, 80, 1, 200), new(0.7, 70, 0, 200)];
        Assert.Equal(0.6, AnswerThreshold.Choose(table, 1).Threshold);
        Assert.Equal(0.7, AnswerThreshold.Choose(table, 0.9).Threshold);
        Assert.Equal(0.5, AnswerThreshold.Choose(table[..1], 1).Threshold);
    }

    [Fact]
    public void Table_MoneyOnly_CountsWhatIsAnnouncedAsMoney()
    {
        LabelledLogits[] pictures =
        [
            Picture("INR_10_old", ("INR_10_old", Certain)),
            Picture("none", ("INR_20_new", Certain)),
            Picture("practice_50", ("INR_50_new", Certain)),
            Picture("INR_100_new", ("practice_100", Certain)),
            Picture("INR_100_new", ("none", Certain)),
        ];
        ThresholdRow first = AnswerThreshold.Table(pictures, 1, (p, a) => p.IsMoney(a))[0];
        Assert.Equal(new(0.5, Answered: 3, Wrong: 2, Pictures: 5), first);
        ThresholdRow cards = AnswerThreshold.Table(pictures, 1, (p, a) => p.IsPractice(a))[0];
        Assert.Equal(new(0.5, Answered: 1, Wrong: 1, Pictures: 5), cards);
    }

    [Fact]
    public void Tally_OfEveryCase_CountsEachOnce()
    {
        LabelledLogits[] pictures =
        [
            Picture("INR_10_old", ("INR_10_new", Certain)),
            Picture("INR_10_old", ("INR_20_new", Certain)),
            Picture("INR_10_old", ("practice_10", Certain)),
            Picture("INR_10_old", ("none", Certain)),
            Picture("INR_10_old", ("INR_10_old", 1)),
            Picture("none", ("none", Certain)),
            Picture("none", ("INR_10_old", Certain)),
        ];
        Tally tally = Tally.Of(pictures, 1, moneyThreshold: 0.9, practiceThreshold: 0.9);
        Tally expected = new(
            Notes: 5,
            Right: 1,
            Wrong: 2,
            Silent: 2,
            Likeliest: 2,
            Nothing: 2,
            Announced: 1
        );
        Assert.Equal(expected, tally);
    }

    private static LabelledLogits Picture(string truth, params (string Label, double Logit)[] given)
    {
        var labels = TestLabels.Rupees;
        float[] logits = new float[labels.Names.Count];
        foreach ((string label, double logit) in given)
        {
            logits[labels.IndexOf(label)] = (float)logit;
        }
        return new("group", labels.AnswerOf(labels.IndexOf(truth)), logits, labels.Answers);
    }
}
