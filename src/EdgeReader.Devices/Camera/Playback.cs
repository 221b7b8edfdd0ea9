using System.Diagnostics;
using System.Runtime.CompilerServices;
using EdgeReader.Recognition.Imaging;
using Microsoft.Extensions.Time.Testing;
using OpenCvSharp;

namespace EdgeReader.Devices.Camera;

/// <summary>One picture of a camera that plays something.</summary>
/// <param name="At">When it is captured, from 0; never falls.</param>
/// <param name="Draw">
/// The picture, 8-bit BGR and the caller's, or null where it can't be had. Called only if the
/// picture is wanted, and before the next shot is asked for.
/// </param>
internal readonly record struct Shot(TimeSpan At, Func<Mat?> Draw);

/// <summary>
/// Plays what a camera has to show, one picture after the other. It is pulled and loses nothing,
/// and it drives the simulated clock that the other parts run on, so that it always plays the same,
/// however fast the machine is. For one camera.
/// </summary>
/// <param name="clock">Advanced to each picture's time before its frame is delivered.</param>
/// <param name="realTime">Whether to wait for the clock on the wall.</param>
/// <param name="pace">
/// How many frames are wanted. While none are, time passes all the same, and nothing is drawn.
/// </param>
/// <param name="observer">Hears of time without frames.</param>
public sealed class Playback(
    FakeTimeProvider clock,
    bool realTime,
    CameraPace pace,
    ICameraObserver observer
)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly PaceGate _gate = new(pace);
    private readonly Lock _lock = new();
    private bool _isRead;
    private bool _isClosed;

    /// <summary>Plays shots to their end, or until it is closed.</summary>
    internal async IAsyncEnumerable<Frame> PlayAsync(
        IEnumerable<Shot> shots,
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        if (Interlocked.Exchange(ref _isRead, true))
        {
            throw new InvalidOperationException("A camera is read once.");
        }
        using IEnumerator<Shot> reel = shots.GetEnumerator();
        long start = Stopwatch.GetTimestamp();
        TimeSpan last = TimeSpan.Zero;
        TimeSpan heard = TimeSpan.Zero;
        while (Next(reel, stopping) is { } next)
        {
            if (realTime && next.At - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } ahead)
            {
                try
                {
                    await Task.Delay(ahead, stopping);
                }
                catch (OperationCanceledException)
                {
                    next.Frame?.Dispose();
                    throw;
                }
            }
            clock.Pass(next.At - last);
            last = next.At;
            if (next.Frame is not null)
            {
                heard = last;
                yield return next.Frame;
                continue;
            }
            if (last - heard >= Second)
            {
                heard = last;
                observer.Waited(last);
            }
            await Task.Yield(); // whoever is to want frames again must get a turn
        }
    }

    /// <summary>Ends what plays, and only then lets go of what it is drawn from.</summary>
    internal void Close(Action release)
    {
        lock (_lock)
        {
            if (!_isClosed)
            {
                _isClosed = true;
                release();
            }
        }
    }

    private (TimeSpan At, Frame? Frame)? Next(IEnumerator<Shot> reel, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (_isClosed || !reel.MoveNext())
            {
                return null;
            }
            Shot shot = reel.Current;
            Mat? picture = _gate.Wants(shot.At) ? shot.Draw() : null;
            return (shot.At, picture is null ? null : new Frame(picture, shot.At));
        }
    }
}
