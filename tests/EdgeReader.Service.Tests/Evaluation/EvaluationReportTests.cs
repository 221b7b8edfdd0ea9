using System.Text.Json.Nodes;
using EdgeReader.Service.Evaluation;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Evaluation;

public class EvaluationReportTests
{
    [Fact]
    public void Note_OfEitherSeries_IsRightByValue()
    {
        EvaluationReport report = Report(
            Judgement.Of("INR_50_new", "INR_50", "INR_50"),
            Judgement.Of("INR_50_old", "INR_50", "INR_50")
        );
        Assert.Equal(new NoteCounts(2, 2, 0, 0, 2, 2, 2), report.Notes);
    }

    [Fact]
    public void Note_WithAReason_IsSilent_WhateverTheNetworkThinks()
    {
        EvaluationReport report = Report(
            Judgement.Of("INR_50_old", Judgement.Unsure, "INR_50"),
            Judgement.Of("INR_50_old", Judgement.Unsure, "none", "INR_50"),
            Judgement.Of("INR_50_old", Judgement.Unsure, "practice_50", "INR_50"),
            Judgement.Of("INR_50_old", Judgement.Unsure, "INR_100", "INR_50")
        );
        Assert.Equal(new NoteCounts(4, 0, 4, 0, 3, 2, 3), report.Notes);
    }

    [Theory]
    [InlineData("INR_100")]
    [InlineData("practice_50")]
    public void Note_SaidToBeSomethingElse_IsWrong(string said)
    {
        EvaluationReport report = Report(Judgement.Of("INR_50_old", said, said));
        Assert.Equal(1, report.Notes.Wrong);
        Assert.Equal(0, report.Notes.Right);
    }

    [Fact]
    public void PictureWithoutNote_IsNone_UnlessAValueIsLikelier()
    {
        EvaluationReport report = Report(
            Judgement.Of("boxes", "reason_noNote", "none"),
            Judgement.Of("boxes", Judgement.Unsure, "INR_10", "none"),
            Judgement.Of("none", "INR_10", "INR_10"),
            Judgement.Of("none", "practice_10", "practice_10", "none")
        );
        Assert.Equal(new NoneCounts(4, 2, 2), report.None);
        Assert.Equal(0, report.Notes.Pictures);
    }

    [Fact]
    public void PracticeCard_IsNeitherNoteNorNone()
    {
        EvaluationReport report = Report(
            Judgement.Of("practice_50", "practice_50", "practice_50"),
            Judgement.Of("practice_50", "INR_50", "INR_50"),
            Judgement.Of("practice_50", Judgement.Unsure, "none")
        );
        Assert.Equal(0, report.Notes.Pictures + report.None.Pictures);
        Assert.Equal(new CardCounts(3, 1, 1, 1), Assert.Single(report.Labels).Counts);
    }

    [Fact]
    public void UnreadableFile_CountsAtItsLabelOnly()
    {
        EvaluationReport report = EvaluationReport.Of(
            [Judgement.Photograph("INR_10_new"), Judgement.Photograph("boxes")],
            []
        );
        Assert.Equal(2, report.Unreadable);
        Assert.Equal(0, report.Notes.Pictures + report.None.Pictures);
        Assert.All(report.Labels, label => Assert.Equal(1, label.Unreadable));
    }

    [Fact]
    public void ToJson_HasTheCountsAndTheConfusionOfEachLabel()
    {
        JsonNode json = JsonNode.Parse(
            Report(
                    Judgement.Of("INR_50_old", Judgement.Unsure, "none", "INR_100"),
                    Judgement.Of("INR_50_old", "INR_50", "INR_50"),
                    Judgement.Of("boxes", "reason_noNote", "none")
                )
                .ToJson()
        )!;
        string notes =
            """{"pictures":2,"right":1,"silent":1,"wrong":0,"""
            + """ "networkRight":1,"networkRightOrNone":1,"fusedRight":1}""";
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(notes), json["notes"]));
        Assert.Equal(
            """{"pictures":1,"announced":0,"networkNone":1}""",
            json["none"]!.ToJsonString()
        );
        JsonNode label = json["labels"]!["INR_50_old"]!;
        Assert.Equal(2, (int)label["pictures"]!);
        Assert.Equal("""{"INR_50":1,"reason_unsure":1}""", label["said"]!.ToJsonString());
        Assert.Equal("""{"INR_100":1,"INR_50":1}""", label["networkValue"]!.ToJsonString());
        Assert.Equal("""{"INR_50":1,"none":1}""", label["networkValueOrNone"]!.ToJsonString());
    }

    [Fact]
    public void Summary_HasALineALabel_WithWhatItIsTakenFor()
    {
        string[] lines =
        [
            .. EvaluationSummary.Lines(
                Report(
                    Judgement.Of("INR_50_old", Judgement.Unsure, "INR_100"),
                    Judgement.Of("boxes", "INR_10", "INR_10")
                )
            ),
        ];
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("Notes: 1 pictures; said 0 (0.0 %) right, 0 (0.0 %) wrong", lines[0]);
        Assert.StartsWith("No note: 1 pictures; a value said to 1 (100.0 %)", lines[1]);
        Assert.EndsWith("; taken for INR_100 1.", lines[2]);
        Assert.EndsWith("; taken for INR_10 1.", lines[3]);
    }

    private static EvaluationReport Report(params JudgedPhotograph[] judged) =>
        EvaluationReport.Of([.. judged.Select(j => j.Photograph)], judged);
}
