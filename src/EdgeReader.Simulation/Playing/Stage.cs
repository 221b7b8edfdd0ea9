using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Models;
using EdgeReader.Scenes;
using EdgeReader.Service;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Replay;
using EdgeReader.Simulation.People;
using EdgeReader.Simulation.Showing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OpenCvSharp;

namespace EdgeReader.Simulation.Playing;

/// <summary>
/// Plays presentations to a reader: the real worker on simulated time. Not thread-safe: one stage
/// a thread.
/// </summary>
/// <param name="reader">Who is judged.</param>
/// <param name="repertoire">What can be shown.</param>
/// <param name="seed">Decides everything, together with a presentation's number.</param>
public sealed class Stage(Reader reader, IRepertoire repertoire, int seed) : IDisposable
{
    private const double UnknownShare = 0.2;
    private static readonly Size Frame = new(640, 480);

    private readonly OnnxNetwork _network = reader.OpenNetwork();

    /// <summary>Plays one.</summary>
    /// <param name="number">Which one: always the same, whichever were played before.</param>
    /// <param name="log">Where what is seen is written to, for a replay; null for nowhere.</param>
    public async Task<Presented> PlayAsync(int number, string? log = null)
    {
        Random random = Randomness.ForSimulation(seed, number);
        Circumstances given = Circumstances.Draw(random);
        using Prop prop =
            random.NextDouble() < UnknownShare
                ? repertoire.DrawUnknown(random)
                : repertoire.DrawKnown(random, given.Condition == Condition.Folded);
        using Mat backdrop = repertoire.DrawBackdrop(random, Frame);
        Person person = new(given, random);
        FakeTimeProvider clock = new();
        using PresentationCamera camera = new(
            person,
            prop,
            backdrop,
            given.FramesASecond,
            unchecked(seed * 31 + number),
            clock
        );
        using Listener listener = new(camera, person, prop, given.Processor, Frame, clock);
        using EvidenceLog? evidence = log is null ? null : new(log);
        Outcome outcome = new();
        await WorkAsync(camera, listener, evidence, clock, outcome);
        if (outcome.Failure is { } failure)
        {
            throw new InvalidOperationException($"Presentation {number} failed.", failure);
        }
        return new(
            number,
            prop.Kind,
            prop.Answer,
            given,
            listener.Answers,
            listener.Hints,
            listener.Frames
        );
    }

    private async Task WorkAsync(
        PresentationCamera camera,
        Listener listener,
        EvidenceLog? evidence,
        FakeTimeProvider clock,
        Outcome outcome
    )
    {
        using HapticPlayer haptics = new(listener, clock);
        using FrameReader frames = new(
            new NetworkClassifier(
                new BiasedNetwork(_network, reader.Answers, reader.NoneBias),
                reader.Answers,
                reader.Temperature,
                reader.SecondLook
            ),
            reader.Witness
        );
        using ReaderWorker worker = new(
            camera,
            frames,
            new SequentialVote(reader.Vote, new(reader.Budget, reader.Limits), reader.Answers),
            new Guide(reader.Guidance, new()),
            new Announcer(reader.Clips, listener, haptics, [listener]),
            listener,
            evidence is null ? [listener] : [listener, evidence],
            new Heartbeat(),
            outcome,
            listener,
            Options.Create(new CameraOptions())
        );
        await worker.StartAsync(default);
        await worker.ExecuteTask!;
        await worker.StopAsync(default);
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();
}
