using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Export.Int8;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;
using Google.Protobuf;
using Onnx;

namespace EdgeReader.Training.Export.Comparison;

/// <summary>Quantizes a network in many ways and counts what each does to the answers.</summary>
/// <param name="state">The network's weights.</param>
/// <param name="input">What the network wants to see.</param>
/// <param name="data">Says what the photographs are.</param>
/// <param name="calibration">Prepared training pictures [3, S, S], some hundred.</param>
/// <param name="photographs">To measure on; at least one of them a note.</param>
/// <param name="output">Progress is written here.</param>
/// <param name="terminal">Whether that is a terminal.</param>
public sealed class Int8Comparison(
    IReadOnlyDictionary<string, NamedTensor> state,
    InputSpecification input,
    TrainingData data,
    IReadOnlyList<float[]> calibration,
    IReadOnlyList<Photograph> photographs,
    TextWriter output,
    bool terminal
)
{
    private readonly PictureJudge _judge = new(input, data.Labels.Names.Count, output, terminal);

    /// <summary>Measures the float model and each technique.</summary>
    /// <param name="techniques">In the order of the rows.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>The float model's row, then one a technique, each as soon as it is known.</returns>
    /// <exception cref="Recognition.ReaderException">The network can't be quantized.</exception>
    public IEnumerable<Int8Row> Run(
        IEnumerable<Int8Technique> techniques,
        CancellationToken stopping
    )
    {
        ModelProto model = OnnxExporter.Export(state, input.Size);
        byte[] bytes = model.ToByteArray();
        var exact = Judge("float", bytes, stopping);
        yield return Int8Row.Of("float", "float32", bytes.Length, exact, exact);
        foreach (Int8Technique technique in techniques)
        {
            stopping.ThrowIfCancellationRequested();
            byte[] int8 = PostTrainingQuantization
                .Run(model, input, calibration, technique.Options)
                .ToByteArray();
            var rounded = Judge(technique.Key, int8, stopping);
            yield return Int8Row.Of(technique.Key, technique.Name, int8.Length, exact, rounded);
        }
    }

    private LabelledLogits[] Judge(string act, byte[] model, CancellationToken stopping)
    {
        float[][] logits = _judge.Judge(
            act,
            model,
            photographs.Count,
            i => photographs[i].Load(),
            (network, picture, _) => network.Look(picture).Logits,
            stopping
        );
        return
        [
            .. photographs.Zip(
                logits,
                (p, given) =>
                    new LabelledLogits(
                        PictureSource.Of(p, data),
                        data.Labels.AnswerOf(p.Truth),
                        given,
                        data.Labels.Answers
                    )
            ),
        ];
    }
}
