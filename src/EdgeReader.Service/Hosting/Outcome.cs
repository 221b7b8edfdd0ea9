namespace EdgeReader.Service.Hosting;

/// <summary>
/// How the run ended. The host itself exits 0 when a background service throws; the exit code
/// is taken from here instead, so that systemd restarts what failed.
/// </summary>
public sealed class Outcome
{
    /// <summary>What ended the run, or null if it ended as it should.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whether the camera had no more frames: a simulated scene was played whole.</summary>
    public bool CameraEnded { get; set; }

    /// <summary>Whether the owner, or an empty battery, had it switched off.</summary>
    public bool IsSwitchedOff { get; set; }
}
