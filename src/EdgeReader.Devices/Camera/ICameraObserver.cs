namespace EdgeReader.Devices.Camera;

/// <summary>
/// Hears how a camera is. Called by whoever reads the camera, between two frames and never twice
/// at a time; times are on the frames' axis.
/// </summary>
public interface ICameraObserver
{
    /// <summary>Trouble was noticed, or what was wrong has become something else.</summary>
    void Begun(CameraTrouble trouble, TimeSpan at);

    /// <summary>It works again: a good frame follows.</summary>
    void Ended(CameraTrouble trouble, TimeSpan at);

    /// <summary>
    /// There is no frame to give, because the camera is off, being brought back or slow. Called
    /// about once a second as long as that lasts: a watchdog may take it for life.
    /// </summary>
    void Waited(TimeSpan at);
}
