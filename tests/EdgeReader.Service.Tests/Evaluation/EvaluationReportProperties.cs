using EdgeReader.Service.Evaluation;
using EdgeReader.Service.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Service.Tests.Evaluation;

public class EvaluationReportProperties
{
    private static readonly Arbitrary<JudgedPhotograph[]> Photographs = (
        from label in Gen.Elements<string>(Judgement.Labels)
        from said in Gen.Elements<string>(Judgement.Keys.SkipLast(1).Append(Judgement.Unsure))
        from first in Gen.Elements<string>(Judgement.Keys)
        from second in Gen.Elements<string>(Judgement.Keys)
        select Judgement.Of(label, said, first, second)
    )
        .ArrayOf()
        .ToArbitrary();

    [Fact]
    public void EveryPhotograph_CountsOnce() =>
        Hold(
            (judged, report) =>
                Pictures(report).Sum() == judged.Length
                && report.Notes.Right + report.Notes.Silent + report.Notes.Wrong
                    == report.Notes.Pictures
                && report.Labels.All(l => l.Said.Values.Sum() == l.NetworkValue.Values.Sum())
        );

    [Fact]
    public void Labels_AddUpToTheWhole() =>
        Hold(
            (_, report) =>
                Of<NoteCounts>(report).Sum(c => c.NetworkRight) == report.Notes.NetworkRight
                && Of<NoteCounts>(report).Sum(c => c.Right) == report.Notes.Right
                && Of<NoneCounts>(report).Sum(c => c.NetworkNone) == report.None.NetworkNone
        );

    [Fact]
    public void MoreAnswersToChooseFrom_AreNeverMoreOftenRight() =>
        Hold((_, report) => report.Notes.NetworkRightOrNone <= report.Notes.NetworkRight);

    private static void Hold(Func<JudgedPhotograph[], EvaluationReport, bool> rule) =>
        Prop.ForAll(
                Photographs,
                judged =>
                    rule(judged, EvaluationReport.Of([.. judged.Select(j => j.Photograph)], judged))
            )
            .QuickCheckThrowOnFailure();

    private static IEnumerable<T> Of<T>(EvaluationReport report) =>
        report.Labels.Select(l => l.Counts).OfType<T>();

    private static IEnumerable<int> Pictures(EvaluationReport report) =>
        Of<CardCounts>(report)
            .Select(c => c.Pictures)
            .Append(report.Notes.Pictures)
            .Append(report.None.Pictures);
}
