namespace EdgeReader.Devices.Camera;

/// <summary>What is wrong with a camera that worked before.</summary>
public enum CameraTrouble
{
    /// <summary>It cannot be opened or read any more, or delivers nothing.</summary>
    Gone,

    /// <summary>It delivers the same bytes again and again, as no living sensor does.</summary>
    Frozen,

    /// <summary>The same, and all of it black: tightly covered, shut, or dead.</summary>
    Black,
}
