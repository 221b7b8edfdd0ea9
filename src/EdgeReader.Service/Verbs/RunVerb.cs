using System.Runtime.ExceptionServices;
using EdgeReader.Service.Care;
using EdgeReader.Service.Demonstration;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Updates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Verbs;

/// <summary><c>edgereader run</c>: the reader itself, until its camera ends or it is stopped.</summary>
public static class RunVerb
{
    // Together with all else a little less than the unit's TimeoutStopSec.
    private static readonly TimeSpan LastFrame = TimeSpan.FromSeconds(3);

    /// <summary>Runs the host.</summary>
    /// <returns>
    /// 0, or 1 when a demonstration's announcements were not what was shown, or what the settings
    /// say where the reader was switched off.
    /// </returns>
    /// <exception cref="EdgeReader.Recognition.ReaderException">What cannot go on, and why.</exception>
    public static async Task<int> RunAsync()
    {
        HostApplicationBuilder builder = Composition.CreateBuilder();
        builder.Services.AddReader();
        using IHost host = builder.BuildChecked();
        Outcome outcome = host.Services.Need<Outcome>();
        ModelUpdate.AtStart(host.Services, Console.Error);
        await host.StartAsync();
        await host.WaitForShutdownAsync();
        await LastFrameAsync(host);
        if (outcome.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
        Scoreboard scoreboard = host.Services.Need<Scoreboard>();
        if (outcome.CameraEnded && scoreboard.Summary() is { } summary)
        {
            Console.WriteLine(summary);
            return scoreboard.IsPerfect ? 0 : 1;
        }
        return outcome.IsSwitchedOff
            ? host.Services.Options<CareOptions>().SwitchedOffExitStatus
            : 0;
    }

    /// <summary>
    /// Waits for the frame that is being read, which on a Pi may take longer than the host waits
    /// for its services: whoever disposes the network under it ends in a crash instead of a status.
    /// </summary>
    private static async Task LastFrameAsync(IHost host)
    {
        Task reading = host
            .Services.GetServices<IHostedService>()
            .OfType<ReaderWorker>()
            .Select(worker => worker.ExecuteTask ?? Task.CompletedTask)
            .Single();
        await Task.WhenAny(reading, Task.Delay(LastFrame));
    }
}
