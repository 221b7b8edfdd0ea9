using EdgeReader.Devices.Camera;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Care;

/// <summary>Has a camera's trouble said, and tells the watchdog that somebody sees to it.</summary>
/// <param name="board">Where it is put up.</param>
/// <param name="heartbeat">Beats while the camera is waited for.</param>
/// <param name="clock">The reader's.</param>
/// <param name="log">For whoever reads logs.</param>
public sealed class CameraReporter(
    NoticeBoard board,
    Heartbeat heartbeat,
    ReaderClock clock,
    CameraLog log
) : ICameraObserver
{
    /// <inheritdoc/>
    public void Begun(CameraTrouble trouble, TimeSpan at)
    {
        log.Begun(trouble, at);
        board.Post(
            Notice.Fault(
                Topic.Camera,
                trouble switch
                {
                    CameraTrouble.Frozen => Phrase.CameraFrozen,
                    CameraTrouble.Black => Phrase.CameraBlack,
                    _ => Phrase.CameraGone,
                }
            ),
            clock.Now
        );
    }

    /// <inheritdoc/>
    public void Ended(CameraTrouble trouble, TimeSpan at)
    {
        log.Ended(trouble, at);
        board.Post(Notice.Good(Topic.Camera, Phrase.CameraBack), clock.Now);
    }

    /// <inheritdoc/>
    public void Waited(TimeSpan at) => heartbeat.Beat();
}
