using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Care;
using EdgeReader.Service.Conversations;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Replay;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EdgeReader.Service;

/// <summary>The product: frames come in, values are spoken and felt.</summary>
public sealed class ReaderWorker(
    ICamera camera,
    FrameReader reader,
    SequentialVote vote,
    Guide guide,
    Conversation conversation,
    Announcer announcer,
    Housekeeper housekeeper,
    Lamplighter lamplighter,
    IButtons buttons,
    IEnumerable<IReadingObserver> observers,
    Heartbeat heartbeat,
    Outcome outcome,
    IHostApplicationLifetime lifetime,
    IOptions<CameraOptions> cameraOptions
) : BackgroundService
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly FrameOrder _order = new();
    private readonly IReadingObserver[] _observers = [.. observers];
    private IAsyncEnumerator<Frame>? _frames;

    /// <summary>
    /// Waits for the first frame, so that READY means that the reader reads: model and clips
    /// were loaded before, when this was constructed.
    /// </summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _frames = camera.ReadFramesAsync(_stopping.Token).GetAsyncEnumerator(_stopping.Token);
        TimeSpan patience = TimeSpan.FromSeconds(cameraOptions.Value.FirstFrameSeconds);
        try
        {
            if (!await _frames.MoveNextAsync().AsTask().WaitAsync(patience, cancellationToken))
            {
                throw new ReaderException("The camera has no frames: check it and start again.");
            }
        }
        catch (TimeoutException problem)
        {
            throw new ReaderException(
                $"The camera gave no frame within {patience.TotalSeconds} s: check its cable.",
                problem
            );
        }
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        announcer.Stop();
        await _stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _stopping.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            Task presses = AnswerPressesAsync(_stopping.Token);
            announcer.Say(conversation.Begin());
            housekeeper.Begin();
            do
            {
                Read(_frames!.Current);
            } while (!_stopping.IsCancellationRequested && await _frames.MoveNextAsync());
            outcome.CameraEnded = !_stopping.IsCancellationRequested;
            await _stopping.CancelAsync();
            await presses;
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Asked to stop: nothing failed.
        }
        catch (Exception problem)
        {
            outcome.Failure = problem;
        }
        finally
        {
            announcer.Stop();
            lifetime.StopApplication();
        }
    }

    private void Read(Frame frame)
    {
        using (frame)
        {
            if (!_order.Accepts(frame.CapturedAt))
            {
                return; // came late or twice
            }
            Glance glance = reader.Look(frame);
            lamplighter.See(glance.Quality, vote.IsHeld, frame.CapturedAt); // dark? dazzled?
            if (housekeeper.IsWorthReading(glance)) // nothing moves while it dozes
            {
                Tell(reader.Read(frame, glance, vote.IsSettled)); // geometry confirms the network
            }
            heartbeat.Beat(frame); // only a whole turn over a new frame is a beat
        }
    }

    private void Tell(Reading seen)
    {
        foreach (IReadingObserver observer in _observers)
        {
            observer.Seen(seen);
        }
        TimeSpan at = seen.Evidence.At;
        Decision answer = vote.Add(seen.Evidence); // as soon as it is sure enough
        Decision hint = guide.Add(seen.Evidence, vote.WaitingSince, announcer.IsBusy); // until then
        Decision decision = answer is Decision.Say ? answer : hint;
        if (!housekeeper.IsGoingOff && conversation.On(decision) is { } reply)
        {
            announcer.Tell(reply, decision, at);
        }
    }

    private async Task AnswerPressesAsync(CancellationToken stopping)
    {
        await foreach (Press press in buttons.ReadPressesAsync(stopping))
        {
            housekeeper.Wake();
            Reply reply = conversation.On(press);
            TimeSpan lasts = announcer.Say(reply);
            if (reply.SwitchesOff)
            {
                housekeeper.SwitchOff(lasts);
            }
        }
    }
}
