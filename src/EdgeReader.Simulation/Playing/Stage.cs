using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Models;
using EdgeReader.Service;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Replay;
using EdgeReader.Simulation.Showing;
using Microsoft.Extensions.Options;

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
    private readonly OnnxNetwork _network = reader.OpenNetwork();

    /// <summary>Plays one.</summary>
    /// <param name="number">Which one: always the same, whichever were played before.</param>
    /// <param name="log">Where what is seen is written to, for a replay; null for nowhere.</param>
    public async Task<Presented> PlayAsync(int number, string? log = null)
    {
        using Scenery scenery = new(repertoire, seed, number);
        using Listener listener = new(scenery);
        using EvidenceLog? evidence = log is null ? null : new(log);
        Outcome outcome = new();
        await WorkAsync(scenery, listener, evidence, outcome);
        if (outcome.Failure is { } failure)
        {
            throw new InvalidOperationException($"Presentation {number} failed.", failure);
        }
        return new(
            number,
            scenery.Prop.Kind,
            scenery.Prop.Answer,
            scenery.Given,
            listener.Answers,
            listener.Hints,
            listener.Frames
        );
    }

    private async Task WorkAsync(
        Scenery scenery,
        Listener listener,
        EvidenceLog? evidence,
        Outcome outcome
    )
    {
        using HapticPlayer haptics = new(listener, scenery.Clock);
        using FrameReader frames = reader.NewFrameReader(_network);
        using ReaderWorker worker = new(
            scenery.Camera,
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
