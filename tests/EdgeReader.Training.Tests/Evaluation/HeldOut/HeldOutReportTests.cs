using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Evaluation.HeldOut;

namespace EdgeReader.Training.Tests.Evaluation.HeldOut;

public class HeldOutReportTests
{
    private const double Certain = 20;

    [Fact]
    public void Probabilities_OldAndNewSeries_AddUp()
    {
        LabelledLogits picture = Picture("INR_50_new", ("INR_50_old", 1), ("INR_50_new", 1));
        double expected = 2 * Math.E / (2 * Math.E + 17);
        (int answer, double probability) = picture.At(1).Likeliest;
        Assert.Equal(picture.Truth, answer);
        Assert.Equal(expected, probability, 1e-6);
    }

    [Fact]
    public void Fit_ClassifierThatIsTwiceTooSure_FindsTheTemperature()
    {
        // Logits of ln 16 claim 16 : 1 : …; by the counts 4 : 1 : … is true, the root of it. None
        // weighs as much as all 17 others together, and as its logit of ln 17² claims squared.
        List<LabelledLogits> pictures = [];
        foreach (string truth in TestLabels.Rupees.Names.Where(n => !n.EndsWith("old")))
        {
            int times = truth == "INR_10_new" ? 4 : 1;
            // Only one label a value may be likely, or old and new would share it.
            var logits = TestLabels
                .Rupees.Names.Where(n => n.EndsWith("old"))
                .Select(n => (n, -1000.0))
                .Append(("INR_10_new", Math.Log(16)))
                .Append(("none", 2 * Math.Log(17)));
            pictures.AddRange(Enumerable.Repeat(Picture(truth, [.. logits]), times));
        }
        Assert.Equal(2, TemperatureCalibration.FitTemperature(pictures), 0.01);
    }

    [Fact]
    public void Budgets_TheSmallerTheLessIsAnnounced_AndWhatAFewPicturesCantExcludeIsSaid()
    {
        JudgedPicture[] pictures =
        [
            Picture("INR_10_old", ("INR_10_old", Certain)).At(1),
            Picture("INR_10_old", ("INR_10_old", 8)).At(1),
            Picture("none", ("INR_20_new", 9)).At(1),
            Picture("INR_100_new", ("none", Certain)).At(1),
        ];
        var table = BudgetRow.Table(pictures, (p, options) => p.IsSaid(new(options, [])));
        Assert.Equal(new(10, Notes: 3, Right: 2, Wrong: 1, Announced: 3), table[1]);
        Assert.Equal(new(0.1, Notes: 3, Right: 1, Wrong: 0, Announced: 1), table[^1]);
        Assert.Equal(1, table[^1].Bound);
    }

    [Theory]
    [InlineData(0, 1000, 0.003)]
    [InlineData(1, 1000, 0.00474)]
    [InlineData(3, 100, 0.07754)]
    public void RateBound_IsTheExactPoissonLimit(int seen, int of, double upper) =>
        Assert.Equal(upper, RateBound.Upper(seen, of), 2e-5);

    [Fact]
    public void Tally_OfEveryCase_CountsEachOnce()
    {
        JudgedPicture[] pictures =
        [
            Picture("INR_10_old", ("INR_10_new", Certain)).At(1),
            Picture("INR_10_old", ("INR_20_new", Certain)).At(1),
            Picture("INR_10_old", ("practice_10", Certain)).At(1),
            Picture("INR_10_old", ("none", Certain)).At(1),
            Picture("INR_10_old", ("INR_10_old", 1)).At(1),
            Picture("none", ("none", Certain)).At(1),
            Picture("none", ("INR_10_old", Certain)).At(1),
        ];
        DecisionOptions tenth = new() { WrongInThousand = 100, WrongPracticeInThousand = 100 };
        Tally tally = Tally.Of(pictures, p => p.IsSaid(new(tenth, [])));
        Tally expected = new(
            Notes: 5,
            Right: 1,
            Wrong: 2,
            Silent: 2,
            Likeliest: 2,
            OfValues: 4,
            Nothing: 2,
            Announced: 1,
            None: 1
        );
        Assert.Equal(expected, tally);
    }

    [Fact]
    public void Of_UnsurePictures_CountsThemByBothLooksOnlyWhereTwoAreTaken()
    {
        LabelledLooks sure = new(
            Picture("INR_10_old", ("INR_10_old", Certain)),
            Picture("INR_10_old", ("INR_20_new", Certain))
        );
        LabelledLooks unsure = new(
            Picture("INR_50_new", ("INR_100_new", 1), ("INR_50_new", 0.9)),
            Picture("INR_50_new", ("INR_50_new", Certain))
        );
        LabelledLooks nothing = new(Picture("none", ("none", Certain)), Picture("none"));
        LabelledLooks[] looks = [sure, unsure, nothing];
        WitnessedPicture[] pictures =
        [
            .. looks.Select(l => new WitnessedPicture(
                l,
                new(new Dictionary<int, FaceSupport>(), [])
            )),
        ];
        HeldOutReport report = HeldOutReport.Of(looks, pictures, pictures);
        Assert.Equal(
            ["float, one look", "float, two looks", "int8, one look", "int8, two looks"],
            report.Variants.Take(4).Select(v => v.Name)
        );
        Assert.Equal(1, report.Variants[2].All.Likeliest);
        Assert.Equal(2, report.Variants[3].All.Likeliest);
        Assert.Equal(2, report.Shipped.ByGroup["group"].Notes);
        Assert.Equal(1 / 3.0, report.LookedTwice, 1e-9);
        Assert.Equal(0, report.Rounding.PercentChanged);
        Assert.Equal(1, report.Details.ByAnswer["INR_50"].Notes);
    }

    [Fact]
    public void Of_RetiredMoneyThatNobodyHeardOf_IsCountedApartAndFittedToNothing()
    {
        LabelledLooks note = Twice(Picture("INR_10_old", ("INR_10_old", Certain)));
        LabelledLooks nothing = Twice(Picture("none", ("none", Certain)));
        LabelledLogits taken = Picture("none", ("INR_100_old", Certain));
        LabelledLooks retired = Twice(
            taken with
            {
                Source = taken.Source with { IsUnheardOf = true },
            }
        );
        HeldOutReport with = Report(note, nothing, retired);
        HeldOutReport without = Report(note, nothing);
        Assert.Equal(1, with.Retired.Nothing);
        Assert.Equal(0, with.Retired.None);
        Assert.Equal(1, with.Shipped.All.Nothing);
        Assert.Equal(without.Fit.Calibration, with.Fit.Calibration);
        Assert.Equal(without.Fit.Weights, with.Fit.Weights);

        static LabelledLooks Twice(LabelledLogits look) => new(look, look);

        static HeldOutReport Report(params LabelledLooks[] looks)
        {
            Verification nowhere = new(new Dictionary<int, FaceSupport>(), []);
            WitnessedPicture[] seen = [.. looks.Select(l => new WitnessedPicture(l, nowhere))];
            return HeldOutReport.Of(looks, seen, []);
        }
    }

    [Fact]
    public void Reliability_AnswersThatAreSurerThanRight_ErrByTheDifference()
    {
        // 80 % sure of each, right on one of two.
        double logit = Math.Log(0.8 / 0.2 * 18);
        JudgedPicture[] pictures =
        [
            Picture("INR_10_old", ("INR_10_old", logit)).At(1),
            Picture("INR_20_old", ("INR_10_old", logit)).At(1),
        ];
        ReliabilityDiagram diagram = ReliabilityDiagram.Of(pictures);
        ReliabilityBin bin = Assert.Single(diagram.Bins);
        Assert.Equal(0.5, bin.Right);
        Assert.Equal(Math.Abs(bin.Probability - 0.5), diagram.ExpectedError, 1e-9);
        Assert.InRange(diagram.ExpectedError, 0.25, 0.35);
    }

    private static LabelledLogits Picture(string truth, params (string Label, double Logit)[] given)
    {
        var labels = TestLabels.Rupees;
        float[] logits = new float[labels.Names.Count];
        foreach ((string label, double logit) in given)
        {
            logits[labels.IndexOf(label)] = (float)logit;
        }
        PictureSource source = new("name", "group", "origin", "kind", truth, false);
        return new(source, labels.AnswerOf(labels.IndexOf(truth)), logits, labels.Answers);
    }
}
