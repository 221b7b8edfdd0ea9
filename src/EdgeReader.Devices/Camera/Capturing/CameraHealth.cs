using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Devices.Camera.Capturing;

/// <summary>How a camera is, by the frames that it gives, and who hears of it.</summary>
/// <param name="options">Whether, and after how long, the same bytes are trouble.</param>
/// <param name="observer">Hears of trouble once, when it begins, changes and ends.</param>
internal sealed class CameraHealth(CameraOptions options, ICameraObserver observer)
{
    private readonly LifeSigns _signs = new(TimeSpan.FromSeconds(options.TroubleAfterSeconds));

    /// <summary>Whether it has given a good frame before.</summary>
    public bool WasWell { get; private set; }

    /// <summary>What is wrong, as far as it was told; null if nothing is.</summary>
    public CameraTrouble? Trouble { get; private set; }

    /// <summary>Whether the last frame was one of the same for too long.</summary>
    public bool IsDead { get; private set; }

    /// <summary>It was opened anew, so that it may repeat itself for a while again.</summary>
    public void Opened() => _signs.Restart();

    /// <summary>Something is wrong.</summary>
    public void Tell(CameraTrouble trouble, TimeSpan at)
    {
        if (Trouble != trouble)
        {
            Trouble = trouble;
            observer.Begun(trouble, at);
        }
    }

    /// <summary>
    /// Whether a frame is good: not one of the same for too long, and after trouble of that kind
    /// not one of the same at all.
    /// </summary>
    public bool IsWell(Frame frame)
    {
        TimeSpan at = frame.CapturedAt;
        CameraTrouble? dead = options.NoticesFrozen ? _signs.Judge(frame.Pixels, at) : null;
        IsDead = dead is not null;
        if (dead is { } trouble)
        {
            Tell(trouble, at);
        }
        bool isUnproven = Trouble is CameraTrouble.Frozen or CameraTrouble.Black && !_signs.IsNew;
        if (IsDead || isUnproven)
        {
            return false;
        }
        WasWell = true;
        if (Trouble is { } over)
        {
            Trouble = null;
            observer.Ended(over, at);
        }
        return true;
    }
}
