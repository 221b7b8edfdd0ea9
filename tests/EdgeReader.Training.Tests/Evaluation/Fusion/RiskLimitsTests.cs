using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.Fusion;

namespace EdgeReader.Training.Tests.Evaluation.Fusion;

public class RiskLimitsTests
{
    private static readonly AnswerSet Answers = TestLabels.Rupees.Answers;

    [Fact]
    public void AllRight_AsMuchIsSaidAsTheMeanRiskAllows()
    {
        // Of risks of 0.0001, 0.0002, 0.0003 … the mean up to 0.002 is 0.00105.
        var pictures = Enumerable.Range(1, 100).Select(i => Picture(i * 1e-4, isRight: true));
        Assert.Equal(0.0019, Limit(1, pictures), 9);
        Assert.Equal(0.0099, Limit(5, pictures), 9);
    }

    [Theory]
    [InlineData(99, 30e-5)]
    [InlineData(101, 101e-5)]
    public void OneWrong_IsBorneOnceAHundredAreSaid(int count, double limit)
    {
        var pictures = Enumerable.Range(1, count).Select(i => Picture(i * 1e-5, isRight: i != 31));
        Assert.Equal(limit, Limit(10, pictures), 9);
    }

    [Fact]
    public void NothingIsSaid_ThatIsWrongMoreOftenThanInTwenty()
    {
        var pictures = Enumerable
            .Range(0, 900)
            .Select(_ => Picture(1e-6, true))
            .Append(Picture(0.06, true));
        Assert.Equal(1e-6, Limit(20, pictures), 9);
    }

    private static double Limit(double wrongInThousand, IEnumerable<JudgedPicture> pictures) =>
        RiskLimits.Of([.. pictures]).Single(l => l.WrongInThousand == wrongInThousand).Risk;

    private static JudgedPicture Picture(double risk, bool isRight)
    {
        double[] probabilities = new double[Answers.Count];
        probabilities[0] = 1 - risk;
        probabilities[1] = risk;
        return new(PictureSource.Drawn(""), isRight ? 0 : 2, new(Answers, probabilities));
    }
}
