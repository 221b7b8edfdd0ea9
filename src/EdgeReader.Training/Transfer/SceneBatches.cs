using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Synthesis;

namespace EdgeReader.Training.Transfer;

/// <summary>
/// Draws the scenes of the coming steps on other threads while the network trains. Which
/// scenes a step sees depends on its number only, so that a resumed training sees the same ones.
/// </summary>
/// <param name="library">What may be shown; the caller's.</param>
/// <param name="recipe">Seed, batch and phases.</param>
public sealed class SceneBatches(PictureLibrary library, TrainingRecipe recipe) : ITrainingBatches
{
    /// <summary>Steps drawn ahead: enough that the network never waits on two cores.</summary>
    private const int Ahead = 3;

    /// <inheritdoc/>
    public IEnumerable<TrainingBatch> From(int firstStep)
    {
        Queue<Task<TrainingBatch>> underWay = [];
        int next = firstStep;
        try
        {
            while (next < recipe.Steps || underWay.Count > 0)
            {
                while (next < recipe.Steps && underWay.Count < Ahead)
                {
                    int step = next++;
                    underWay.Enqueue(Task.Run(() => Draw(step)));
                }
                yield return underWay.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            // The library is the caller's to dispose: nobody may still be drawing from it.
            Task.WhenAll(underWay).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }
    }

    /// <summary>The batch of one step.</summary>
    public TrainingBatch Draw(int step)
    {
        int size = recipe.At(step).Phase.InputSize;
        return Draw(library, recipe.Seed, size, (long)step * recipe.Batch, recipe.Batch);
    }

    /// <summary>Draws and prepares scenes.</summary>
    /// <param name="library">What may be shown.</param>
    /// <param name="seed">Of the scenes.</param>
    /// <param name="size">Side of the network's input in pixels.</param>
    /// <param name="first">Number of the first scene.</param>
    /// <param name="count">How many.</param>
    public static TrainingBatch Draw(
        PictureLibrary library,
        int seed,
        int size,
        long first,
        int count
    )
    {
        SceneSynthesizer synthesizer = new(library, seed, size);
        using Preprocessor preprocessor = new(
            InputSpecification.EfficientNetLite0 with
            {
                Size = size,
            }
        );
        int length = preprocessor.Input.Length;
        float[] pixels = new float[count * length];
        long[] labels = new long[count];
        for (int i = 0; i < count; i++)
        {
            using Scene scene = synthesizer.Draw(first + i);
            preprocessor.Prepare(scene.Picture, pixels.AsSpan(i * length, length));
            labels[i] = scene.Label;
        }
        return new(pixels, [count, 3, size, size], labels, Layer: 0);
    }
}
