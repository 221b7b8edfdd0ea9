using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Tests.Transfer;

/// <summary>Small pictures of noise with labels, as many as a recipe has steps for.</summary>
internal sealed class RandomBatches(TrainingRecipe recipe, int labels) : ITrainingBatches
{
    public IEnumerable<TrainingBatch> From(int firstStep)
    {
        for (int step = firstStep; step < recipe.Steps; step++)
        {
            Random random = new(step);
            int size = recipe.At(step).Phase.InputSize;
            float[] values = new float[recipe.Batch * 3 * size * size];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = 2 * random.NextSingle() - 1;
            }
            long[] truth =
            [
                .. Enumerable.Range(0, recipe.Batch).Select(_ => (long)random.Next(labels)),
            ];
            yield return new(values, [recipe.Batch, 3, size, size], truth, Layer: 0);
        }
    }
}
