using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Files;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Doctor;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Faults;

/// <summary>
/// <c>edgereader tell-fault</c>: what systemd starts when the reader has failed too often. Says and
/// lets be felt that it can't go on, then which of its parts don't work, with what is left of them.
/// </summary>
public static class TellFaultVerb
{
    /// <summary>What it is called on the command line and in the unit.</summary>
    public const string Name = "tell-fault";

    /// <summary>Tells.</summary>
    /// <param name="errors">Everything is printed there, for the maker.</param>
    /// <returns>0: it was told.</returns>
    /// <exception cref="ReaderException">
    /// Nobody can have noticed, or something hangs: the sentence says so.
    /// </exception>
    public static Task<int> RunAsync(TextWriter errors) =>
        RunAsync(Composition.OwnersSettings, errors, FaultPatience.Real);

    internal static async Task<int> RunAsync(
        string ownersSettings,
        TextWriter errors,
        FaultPatience patience,
        Action<IServiceCollection>? replace = null
    )
    {
        (IHost parts, string? problem) = FaultHost.Build(ownersSettings, replace);
        using CancellationTokenSource ending = new(patience.Whole);
        try
        {
            return await Task.Run(() =>
                    TellAsync(parts.Services, problem, errors, patience.Part, ending.Token)
                )
                .WaitAsync(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            throw new ReaderException(
                $"It took more than {patience.Whole.TotalSeconds:0.#} s to tell what doesn't work, "
                    + "and what is missing above was not tried: a device hangs."
            );
        }
        finally
        {
            await CloseAsync(parts, patience.Part);
        }
    }

    private static async Task<int> TellAsync(
        IServiceProvider parts,
        string? settingsProblem,
        TextWriter errors,
        TimeSpan patience,
        CancellationToken stopping
    )
    {
        using Examinations examinations = new(parts);
        Finding sound = await examinations.Sound.FindAsync(patience, stopping);
        Finding motor = await examinations.Motor.FindAsync(patience, stopping);
        OwnersChoices factory = parts.Options<OwnersChoices>();
        OwnersChoices choices =
            await TryAsync(() =>
                OwnersChoicesFile.Peek(Disk.Real, parts.Options<StateOptions>().Folder, factory)
            ) ?? factory;
        FaultTeller teller = new(
            await TryAsync(() => FindVoice(parts, choices)),
            sound.Health == Health.Works ? parts.Need<ISpeaker>() : null,
            motor.Health == Health.Works ? parts.Need<HapticPlayer>() : null,
            errors,
            parts.Need<TimeProvider>()
        );
        await teller.TellAsync(
            Sentence.Of(Phrase.CannotGoOn),
            ReasonPatterns.Of(Signal.CannotGoOn),
            stopping
        );
        if (settingsProblem is not null)
        {
            errors.WriteLine(settingsProblem);
            await SayAsync(Sentence.Of(Phrase.SettingsDamaged));
        }
        foreach (Finding finding in new[] { sound, motor })
        {
            await TellFindingAsync(finding);
        }
        foreach (Examination examination in examinations.ToStart(choices.Language))
        {
            await TellFindingAsync(await examination.FindAsync(patience, stopping));
        }
        return teller.IsNoticed
            ? 0
            : throw new ReaderException(
                "Nothing can be said, and the motor can't be driven: the lines above say why."
            );

        async Task TellFindingAsync(Finding finding)
        {
            errors.WriteLine(finding.Line);
            if (finding.Health == Health.Fails)
            {
                await SayAsync(finding.Said);
            }
        }

        Task SayAsync(Sentence said) => teller.TellAsync(said, HapticPattern.Nothing, stopping);

        // What can't be read, or hangs on a card that dies, is done without.
        async Task<T?> TryAsync<T>(Func<T?> read)
            where T : class
        {
            try
            {
                return await Task.Run(read, stopping).WaitAsync(patience, stopping);
            }
            catch (Exception problem) when (!stopping.IsCancellationRequested)
            {
                errors.WriteLine($"({problem.Message})");
                return null;
            }
        }
    }

    private static Voice? FindVoice(IServiceProvider parts, OwnersChoices choices)
    {
        ReaderOptions reader = parts.Options<ReaderOptions>();
        return FaultVoice.Find(
            Path.Combine(parts.PathOf(reader.ModelsFolder), "speech"),
            parts.PathOf(reader.ClipsFolder),
            choices
        );
    }

    // The motor is off at once, or by its own guard after two seconds; what hangs ends with the
    // process.
    private static async Task CloseAsync(IHost parts, TimeSpan patience)
    {
        try
        {
            await Task.Run(parts.Dispose).WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            // Nothing that could still be done.
        }
    }
}
