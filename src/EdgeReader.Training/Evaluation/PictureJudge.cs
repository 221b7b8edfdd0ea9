using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using OpenCvSharp;

namespace EdgeReader.Training.Evaluation;

/// <summary>Shows many pictures to a model, on all cores.</summary>
/// <param name="input">What the model wants to see.</param>
/// <param name="labels">Number of its logits.</param>
/// <param name="output">Progress is printed here.</param>
/// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
public sealed class PictureJudge(
    InputSpecification input,
    int labels,
    TextWriter output,
    bool terminal
)
{
    /// <summary>Shows all pictures.</summary>
    /// <param name="act">What progress is called.</param>
    /// <param name="model">The ONNX file.</param>
    /// <param name="count">How many pictures.</param>
    /// <param name="picture">
    /// Gives one by its number, 0…count−1, on any thread; it is disposed here.
    /// </param>
    /// <param name="look">Has the network look at a picture, given its number.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>What it said of each.</returns>
    public T[] Judge<T>(
        string act,
        byte[] model,
        int count,
        Func<int, Mat> picture,
        Func<INetwork, Mat, int, T> look,
        CancellationToken stopping
    )
    {
        ProgressLine progress = new(
            act,
            "pictures",
            count,
            0,
            output,
            terminal,
            TimeProvider.System
        );
        T[] judged = new T[count];
        int done = 0;
        Parallel.For(
            0,
            count,
            new ParallelOptions
            {
                CancellationToken = stopping,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            },
            () => new OnnxNetwork(model, "in training", input, labels, threads: 1),
            (i, _, network) =>
            {
                using Mat pixels = picture(i);
                judged[i] = look(network, pixels, i);
                progress.Report(Interlocked.Increment(ref done));
                return network;
            },
            network => network.Dispose()
        );
        return judged;
    }
}
