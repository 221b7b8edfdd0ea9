namespace EdgeReader.Simulation.Playing;

/// <summary>Does many independent things, as many at once as there are cores.</summary>
internal static class Cores
{
    /// <summary>
    /// Does each number once. Who takes which number must not matter: they take the next one as
    /// they get free.
    /// </summary>
    /// <param name="count">Numbers 0 to this one, left out.</param>
    /// <param name="open">Opens what a core needs for itself; called once a core, not per number
    /// as <see cref="Parallel"/>'s own local state may be. Disposed when all is done.</param>
    /// <param name="act">Does one number with it.</param>
    /// <param name="stopping">Looked at before each.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Share<TTool>(
        int count,
        Func<TTool> open,
        Action<TTool, int> act,
        CancellationToken stopping
    )
        where TTool : IDisposable
    {
        int next = -1;
        int cores = Environment.ProcessorCount;
        Parallel.For(
            0,
            cores,
            new() { MaxDegreeOfParallelism = cores, CancellationToken = stopping },
            _ =>
            {
                using TTool tool = open();
                while (Interlocked.Increment(ref next) is var number && number < count)
                {
                    stopping.ThrowIfCancellationRequested();
                    act(tool, number);
                }
            }
        );
    }
}
