using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;
using OpenCvSharp;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReader.Training.Data;

/// <summary>
/// Computes the frozen layers' features once a picture; the classifier's training then takes
/// seconds. Each core draws its own pictures and runs the network on them.
/// </summary>
/// <param name="network">In evaluation mode; stays the caller's.</param>
/// <param name="strategy">Which layers are frozen.</param>
/// <param name="render">
/// Draws picture number n, 8-bit BGR, for the extractor to dispose; called by several threads.
/// </param>
public sealed class FeatureExtractor(
    EfficientNetLite0 network,
    TransferStrategy strategy,
    Func<int, Mat> render
)
{
    /// <summary>
    /// Pictures a batch. Small on purpose: one core's activations then stay in its cache, which
    /// measured 11 ms a picture on two x86 cores for 4, 15 ms for 8, 17 ms for 16.
    /// </summary>
    public const int BatchSize = 4;

    /// <summary>Floats of one picture's features.</summary>
    public const int Dimension = Lite0Architecture.HeadChannels;

    /// <summary>Computes what the file lacks, batch by batch, in order.</summary>
    /// <param name="pictures">How many pictures there are.</param>
    /// <param name="file">Holds the first ones already, perhaps; keeps its whole batches.</param>
    /// <param name="progress">Is told after each batch.</param>
    /// <param name="stopping">Ends it after the batches under way; the file stays whole.</param>
    public void Complete(
        int pictures,
        FeatureFile file,
        ProgressLine progress,
        CancellationToken stopping
    )
    {
        // Order matters to the file, so that the batches wait for their turn in a short queue.
        Queue<Task<float[]>> underWay = [];
        int next = file.Count;
        progress.Report(file.Count);
        try
        {
            while (next < pictures || underWay.Count > 0)
            {
                while (next < pictures && underWay.Count <= Environment.ProcessorCount)
                {
                    int first = next;
                    int count = Math.Min(BatchSize, pictures - first);
                    underWay.Enqueue(Task.Run(() => ExtractBatch(first, count), stopping));
                    next += count;
                }
                file.Append(underWay.Dequeue().GetAwaiter().GetResult());
                progress.Report(file.Count);
                stopping.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            // The network is the caller's to dispose: nobody may still be using it.
            Task.WhenAll(underWay).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }
    }

    private float[] ExtractBatch(int first, int count)
    {
        // Torch's own threads would compete with the other batches for the cores.
        using TorchThreads alone = new(1);
        using Preprocessor preprocessor = new(InputSpecification.EfficientNetLite0);
        InputSpecification input = preprocessor.Input;
        float[] pixels = new float[count * input.Length];
        for (int i = 0; i < count; i++)
        {
            using Mat picture = render(first + i);
            preprocessor.Prepare(picture, pixels.AsSpan(i * input.Length, input.Length));
        }
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        Tensor x = tensor(pixels, [count, 3, input.Size, input.Size]);
        Tensor features = network.RunLayers(x, 0, strategy.FrozenLayers).mean([2, 3]);
        return [.. features.contiguous().data<float>()];
    }
}
