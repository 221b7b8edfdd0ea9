using System.Runtime.ExceptionServices;
using EdgeReader.Service.Care;
using EdgeReader.Service.Demonstration;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Updates;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Verbs;

/// <summary><c>edgereader run</c>: the reader itself, until its camera ends or it is stopped.</summary>
public static class RunVerb
{
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
}
