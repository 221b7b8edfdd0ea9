using TorchSharp;

namespace EdgeReader.Training;

/// <summary>How many threads an operator of Torch's takes, from now until disposed.</summary>
public sealed class TorchThreads : IDisposable
{
    private readonly int _before = torch.get_num_threads();

    /// <summary>Sets the number for the calling thread, and for threads new to Torch.</summary>
    /// <param name="threads">At least 1.</param>
    public TorchThreads(int threads) => torch.set_num_threads(threads);

    /// <summary>Sets back what was before.</summary>
    public void Dispose() => torch.set_num_threads(_before);
}
