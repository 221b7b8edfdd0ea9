using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Hosting;
using Microsoft.Extensions.Time.Testing;
using OpenCvSharp;

namespace EdgeReader.Service.Tests.Support;

/// <summary>What somebody does before the camera, for how long.</summary>
internal sealed record Act(string Label, double Seconds, bool IsFrozen = false)
{
    /// <summary>Whether the camera is gone meanwhile.</summary>
    public bool IsGone { get; init; }

    /// <summary>Whether nothing moves, but for the sensor's noise.</summary>
    public bool IsStill { get; init; }
}

/// <summary>
/// The reader as it is composed, on simulated time; a camera and a classifier that follow a script
/// stand in for light and network, and fingers and faults come when the script says so.
/// </summary>
internal sealed class Simulation(params Act[] acts) : ICamera, IClassifier, IButtons
{
    private readonly FakeTimeProvider _clock = new();
    private readonly AnswerSet _answers = new(Clips.Currency, [.. Clips.Currency.Labels]);
    private readonly Channel<(Press Press, TaskCompletionSource Answered)> _presses =
        Channel.CreateUnbounded<(Press, TaskCompletionSource)>();
    private readonly List<(double At, Func<SimulatedReader, Task> Do)> _events = [];
    private SimulatedReader? _reader;
    private string _shown = "none";

    /// <summary>All that was said, felt and done.</summary>
    public SimulatedReader Reader => _reader!;

    public List<string> Said => Reader.Said;

    public List<string> Played => Reader.Played;

    public Outcome Outcome => Reader.Outcome;

    public int Beats => Reader.Beats;

    public bool Stopped => Reader.IsStopped;

    /// <summary>What the owner chose before: as keys and values of the settings.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Folder of what is kept; one of its own if none is given.</summary>
    public string? StateFolder { get; init; }

    public Exception? CameraFault { get; init; }

    public Exception? ModelFault { get; init; }

    /// <summary>Between two frames.</summary>
    public double Interval { get; init; } = 0.08;

    /// <summary>What the camera says when a frame of a true time was captured, seconds.</summary>
    public Func<double, double> Stamp { get; init; } = seconds => seconds;

    /// <summary>Seconds since the first frame.</summary>
    public double Now { get; private set; }

    /// <summary>Something happens at a time.</summary>
    public Simulation At(double seconds, Action<SimulatedReader> act)
    {
        _events.Add((seconds, reader => Do(() => act(reader))));
        return this;

        static Task Do(Action act)
        {
            act();
            return Task.CompletedTask;
        }
    }

    /// <summary>A button is pressed at a time.</summary>
    public Simulation Press(double at, Button button, PressKind kind = PressKind.Short)
    {
        _events.Add((at, _ => PressAsync(new(button, kind))));
        return this;
    }

    /// <summary>Plays the script to its end.</summary>
    public async Task<Simulation> PlayAsync()
    {
        _reader = new(this, _clock, _answers, Settings, StateFolder);
        await using (_reader)
        {
            await _reader.RunAsync();
        }
        return this;
    }

    public async IAsyncEnumerable<Frame> ReadFramesAsync(
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        int number = 0;
        foreach (Act act in acts)
        {
            _shown = act.Label;
            int frames = (int)
                Math.Round(act.Seconds / Interval, MidpointRounding.ToPositiveInfinity);
            Reader.CameraIs(act.IsGone, Now);
            for (int end = number + frames; number < end && !Stopped; number++)
            {
                Now = number * Interval;
                foreach ((_, Func<SimulatedReader, Task> happens) in Due())
                {
                    await happens(Reader);
                }
                if (!act.IsGone && Reader.WantsFrame(Now))
                {
                    Mat pixels = Picture(act.IsFrozen ? 0 : number, act.IsStill ? 1 : 255);
                    yield return new Frame(pixels, TimeSpan.FromSeconds(Stamp(Now)));
                }
                _clock.Pass(TimeSpan.FromSeconds(Interval));
            }
        }
        if (CameraFault is not null)
        {
            throw CameraFault;
        }
    }

    public Sight Classify(Frame frame)
    {
        if (ModelFault is not null && _shown != "none")
        {
            throw ModelFault;
        }
        double[] probabilities = new double[_answers.Count];
        int place = _answers.Answers.ToList().FindIndex(a => a.Key == _shown);
        probabilities[place < 0 ? _answers.None : place] = 1;
        return new(new Prediction(_answers, probabilities));
    }

    public Sight LookAfar(Frame frame, Sight sight) => sight;

    public async IAsyncEnumerable<Press> ReadPressesAsync(
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        await foreach (
            (Press press, TaskCompletionSource answered) in _presses.Reader.ReadAllAsync(stopping)
        )
        {
            yield return press;
            answered.SetResult(); // whoever asks for the next one has dealt with it
        }
    }

    public void Dispose() { }

    private async Task PressAsync(Press press)
    {
        TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _presses.Writer.WriteAsync((press, answered));
        await answered.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private (double, Func<SimulatedReader, Task>)[] Due()
    {
        (double At, Func<SimulatedReader, Task>)[] due = [.. _events.Where(e => e.At <= Now)];
        _events.RemoveAll(e => e.At <= Now);
        return due;
    }

    /// <summary>No two pictures are alike, as in a hand that trembles, unless it is noise.</summary>
    private static Mat Picture(int number, int contrast)
    {
        Mat pixels = new(24, 32, MatType.CV_8UC3);
        byte[] noise = new byte[pixels.Total() * 3];
        new Random(number).NextBytes(noise);
        for (int i = 0; i < noise.Length; i++)
        {
            noise[i] = contrast == 255 ? noise[i] : (byte)(120 + i % 9 + noise[i] % (contrast + 1));
        }
        pixels.SetArray(MemoryMarshal.Cast<byte, Vec3b>(noise).ToArray());
        return pixels;
    }
}
