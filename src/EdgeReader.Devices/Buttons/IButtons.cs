namespace EdgeReader.Devices.Buttons;

/// <summary>What a finger did.</summary>
public enum Press
{
    /// <summary>The main button, briefly: say again.</summary>
    Main,
}

/// <summary>The reader's buttons.</summary>
public interface IButtons
{
    /// <summary>Presses as they happen, until the token is cancelled.</summary>
    IAsyncEnumerable<Press> ReadPressesAsync(CancellationToken stopping);
}
