using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Data;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;
using OpenCvSharp;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReader.Training.Evaluation;

/// <summary>What a network in training says of photographs: quick, float, one look.</summary>
public static class PhotographLogits
{
    private const int Batch = 8;

    /// <summary>Looks at photographs, in order, on all cores.</summary>
    /// <param name="network">In evaluation mode.</param>
    /// <param name="photographs">Not learnt from.</param>
    /// <param name="size">Side of the network's input in pixels.</param>
    /// <param name="data">Says what the labels are.</param>
    public static IReadOnlyList<LabelledLogits> Of(
        EfficientNetLite0 network,
        IReadOnlyList<Photograph> photographs,
        int size,
        TrainingData data
    )
    {
        LabelledLogits[] judged = new LabelledLogits[photographs.Count];
        InputSpecification input = InputSpecification.EfficientNetLite0 with { Size = size };
        Photograph[][] batches = [.. photographs.Chunk(Batch)];
        Parallel.For(
            0,
            batches.Length,
            number =>
            {
                using TorchThreads alone = new(1);
                using var noGradient = no_grad();
                using var scope = NewDisposeScope();
                float[] pixels = Prepare(batches[number], input);
                long[] shape = [batches[number].Length, 3, size, size];
                Tensor x = EfficientNetLite0.ChannelsLast(tensor(pixels, shape));
                float[] logits = [.. network.call(x).contiguous().data<float>()];
                int labels = network.Labels;
                for (int i = 0; i < batches[number].Length; i++)
                {
                    Photograph photograph = batches[number][i];
                    judged[number * Batch + i] = new(
                        PictureSource.Of(photograph, data),
                        data.Labels.AnswerOf(photograph.Truth),
                        logits[(i * labels)..((i + 1) * labels)],
                        data.Labels.Answers
                    );
                }
            }
        );
        return judged;
    }

    private static float[] Prepare(Photograph[] photographs, InputSpecification input)
    {
        using Preprocessor preprocessor = new(input);
        float[] pixels = new float[photographs.Length * input.Length];
        for (int i = 0; i < photographs.Length; i++)
        {
            using Mat picture = photographs[i].Load();
            preprocessor.Prepare(picture, pixels.AsSpan(i * input.Length, input.Length));
        }
        return pixels;
    }
}
