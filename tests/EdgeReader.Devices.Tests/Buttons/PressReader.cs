using EdgeReader.Devices.Buttons;

namespace EdgeReader.Devices.Tests.Buttons;

/// <summary>Reads presses one by one, and can tell that there is none.</summary>
internal sealed class PressReader : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly IAsyncEnumerator<Press> _presses;
    private Task<bool> _next;

    public PressReader(IButtons buttons)
    {
        _presses = buttons.ReadPressesAsync(_stop.Token).GetAsyncEnumerator(_stop.Token);
        _next = _presses.MoveNextAsync().AsTask();
    }

    /// <summary>Whether nothing was pressed since the last press that was read.</summary>
    public bool IsQuiet => !_next.IsCompleted;

    public async Task<Press> NextAsync()
    {
        Assert.True(await _next.WaitAsync(Patience));
        Press press = _presses.Current;
        _next = _presses.MoveNextAsync().AsTask();
        return press;
    }

    /// <summary>Cancels the reading, which must end it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _next.WaitAsync(Patience));
        await _presses.DisposeAsync();
        _stop.Dispose();
    }
}
