using EdgeReader.Recognition;
using EdgeReader.Training.Export;
using Google.Protobuf;

namespace EdgeReader.Training.Tests.Export;

public class AgreementTests
{
    private static readonly float[][] Pictures =
    [
        [1f, 0f],
        [0f, 1f],
    ];

    [Fact]
    public void Between_AModelAndItself_IsWhole()
    {
        byte[] model = Shifted(0f, 0f);
        Assert.Equal(new Agreement(2, 2, 0, 0), Agreement.Between(model, model, Pictures));
    }

    [Fact]
    public void Between_ShiftedLogits_CountsLabelsAndDifferences()
    {
        // [1, 0] → [1, 3] changes the label, [0, 1] → [0, 4] does not; each is 3 off in one logit.
        Agreement found = Agreement.Between(Shifted(0f, 0f), Shifted(0f, 3f), Pictures);
        Assert.Equal(new Agreement(2, 1, 3, 1.5), found);
    }

    [Fact]
    public void Between_NoPicture_IsRefused()
    {
        byte[] model = Shifted(0f, 0f);
        Assert.Throws<ReaderException>(() => Agreement.Between(model, model, []));
    }

    /// <summary>The input, two logits already, plus a shift.</summary>
    private static byte[] Shifted(params float[] shift)
    {
        GraphBuilder graph = new("shifted");
        graph.Input("input", 1, 2);
        graph.Node("Add", ["input", graph.Constant("shift", shift, 1, 2)], "logits");
        graph.Output("logits", 1, 2);
        return graph.ToModel().ToByteArray();
    }
}
