namespace EdgeReader.Devices.Buttons;

/// <summary>The reader's buttons.</summary>
public interface IButtons
{
    /// <summary>
    /// Presses as they happen, from the first one awaited on until the token is cancelled; what
    /// was pressed before is forgotten. One reader at a time.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">The buttons' lines are gone.</exception>
    IAsyncEnumerable<Press> ReadPressesAsync(CancellationToken stopping);
}
