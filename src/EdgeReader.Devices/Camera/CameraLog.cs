namespace EdgeReader.Devices.Camera;

/// <summary>Writes what happens to a camera, a sentence each, for whoever looks after it.</summary>
/// <param name="output">Where to write; stays the caller's.</param>
public sealed class CameraLog(TextWriter output) : ICameraObserver
{
    /// <inheritdoc/>
    public void Begun(CameraTrouble trouble, TimeSpan at) =>
        output.WriteLine(
            trouble switch
            {
                CameraTrouble.Gone => "The camera is gone: check its cable. It is tried again.",
                CameraTrouble.Frozen =>
                    "The camera delivers the same picture again and again: it is opened anew.",
                CameraTrouble.Black =>
                    "The camera delivers nothing but black: uncover it. It is opened anew.",
                _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
            }
        );

    /// <inheritdoc/>
    public void Ended(CameraTrouble trouble, TimeSpan at) =>
        output.WriteLine("The camera works again.");

    /// <inheritdoc/>
    public void Waited(TimeSpan at) { }
}
