using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Light;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Models;
using EdgeReader.Service;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Demonstration;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Replay;
using EdgeReader.Service.Speech;
using EdgeReader.Simulation.Showing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Simulation.Playing;

/// <summary>
/// Plays presentations to a reader and to variants of it: the real worker on simulated time. What
/// one of them has seen, the others needn't look at again. Not thread-safe: one stage a thread.
/// </summary>
/// <param name="readers">Who is judged: readers of one network.</param>
/// <param name="repertoire">What can be shown.</param>
/// <param name="seed">Decides everything, together with a presentation's number.</param>
public sealed class Stage(IReadOnlyList<Reader> readers, IRepertoire repertoire, int seed)
    : IDisposable
{
    private readonly OnnxNetwork _network = readers[0].OpenNetwork();
    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("edgereader-");

    /// <summary>Plays one presentation to each reader, as if the others weren't there.</summary>
    /// <param name="number">Which one: always the same, whichever were played before.</param>
    /// <param name="log">
    /// Where what the first reader sees is written to, for a replay; null for nowhere.
    /// </param>
    /// <returns>One a reader, in their order.</returns>
    public async Task<IReadOnlyList<Presented>> PlayAsync(int number, string? log = null)
    {
        using Film film = new();
        RecalledNetwork network = new(_network);
        Dictionary<IWitness, RecalledWitness> witnesses = [];
        List<Presented> played = [];
        foreach (Reader reader in readers)
        {
            if (!witnesses.TryGetValue(reader.Witness, out RecalledWitness? witness))
            {
                witnesses[reader.Witness] = witness = new(reader.Witness);
            }
            using FrameReader frames = reader.NewFrameReader(network, witness);
            using EvidenceLog? evidence = log is null || played.Count > 0 ? null : new(log);
            played.Add(await PlayAsync(number, reader, frames, film, evidence));
        }
        return played;
    }

    private async Task<Presented> PlayAsync(
        int number,
        Reader reader,
        FrameReader frames,
        Film film,
        EvidenceLog? evidence
    )
    {
        using SimulatedLamp lamp = new();
        using Scenery scenery = new(repertoire, seed, number, film, reader.HasLamp ? lamp : null);
        using Listener listener = new(scenery);
        using IHost host = Host(reader, frames, scenery.Camera, lamp, listener, evidence);
        Outcome outcome = host.Services.GetRequiredService<Outcome>();
        ReaderWorker worker = host
            .Services.GetServices<IHostedService>()
            .OfType<ReaderWorker>()
            .Single();
        await worker.StartAsync(default);
        await worker.ExecuteTask!;
        await worker.StopAsync(default);
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

    /// <summary>The reader as it is composed, but for what is simulated here.</summary>
    private IHost Host(
        Reader reader,
        FrameReader frames,
        PresentationCamera camera,
        ILamp lamp,
        Listener listener,
        EvidenceLog? evidence
    )
    {
        HostApplicationBuilder builder = Composition.CreateBuilder();
        builder.Configuration["Owner:IsWelcomeHeard"] = "true";
        builder.Configuration["State:Folder"] = _state.FullName;
        builder.Configuration["Journal:File"] = "";
        builder.Configuration["Journal:Console"] = "false";
        builder
            .Services.AddReader()
            .AddSingleton<TimeProvider>(listener.Clock)
            .AddSingleton<ICamera>(camera)
            .AddSingleton(frames)
            .AddSingleton(
                new SequentialVote(reader.Vote, new(reader.Budget, reader.Limits), reader.Answers)
            )
            .AddSingleton(new Guide(reader.Guidance, new()))
            .AddSingleton(new Voice(_ => reader.Clips, () => new()))
            .AddSingleton<ISpeaker>(listener)
            .AddSingleton<IVibrationMotor>(listener)
            .AddSingleton<IButtons>(listener)
            .AddSingleton(lamp)
            .AddSingleton<IPresentationTimeline>(new TimelineSource(null))
            .AddSingleton<IEnumerable<IAnnouncementObserver>>([listener])
            .AddSingleton<IEnumerable<IReadingObserver>>(
                evidence is null ? [listener] : [listener, evidence]
            );
        return builder.Build();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _network.Dispose();
        _state.Delete(recursive: true);
    }
}
