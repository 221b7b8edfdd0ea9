namespace EdgeReader.Service.Verbs;

/// <summary>One line on a terminal's stderr that says how far it is; nothing elsewhere.</summary>
/// <remarks><see cref="Step"/> may be called on any thread.</remarks>
public sealed class ProgressLine(int total) : IDisposable
{
    private readonly bool _visible = !Console.IsErrorRedirected;
    private int _done;

    /// <summary>One more is done.</summary>
    public void Step()
    {
        int done = Interlocked.Increment(ref _done);
        if (_visible)
        {
            Console.Error.Write($"\r{done} of {total}");
        }
    }

    /// <summary>Takes the line away, so that something else can be written.</summary>
    public void Clear()
    {
        if (_visible)
        {
            Console.Error.Write("\r\e[K");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
