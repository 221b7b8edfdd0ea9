using System.Text.Json;
using EdgeReader.Devices.Haptics;
using EdgeReader.Recognition;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Conversations;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Speech;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Doctor;

/// <summary>
/// <c>edgereader doctor</c>: tries every part, says aloud and prints how it is and what to do: for
/// a maker who has only ears, and for one who asks from afar.
/// </summary>
public static class DoctorVerb
{
    /// <summary>Tries every part.</summary>
    /// <param name="json">Whether to print JSON, at the end, instead of a line each.</param>
    /// <param name="output">Where to.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>0 if nothing fails; 1.</returns>
    /// <exception cref="ReaderException">A setting does not fit.</exception>
    public static async Task<int> RunAsync(bool json, TextWriter output, CancellationToken stopping)
    {
        HostApplicationBuilder builder = Composition.CreateBuilder();
        builder.Services.AddReader();
        if (json)
        {
            // Nothing but JSON on the output.
            builder.Configuration["Journal:Console"] = "false";
            builder.Services.AddSingleton(p =>
                p.Options<HapticsOptions>().Driver == "console"
                    ? new ConsoleVibrationMotor(TextWriter.Null, "")
                    : Drivers.OpenMotor(p.Options<HapticsOptions>(), p)
            );
        }
        using IHost host = builder.BuildChecked();
        List<Finding> findings = [];
        Announcer? announcer = TryAnnouncer(host.Services);
        await SayAsync(Sentence.Of(Phrase.DoctorBegins));
        using Examinations examinations = new(host.Services);
        foreach (Examination examination in examinations.All)
        {
            Finding finding = await examination.FindAsync(stopping);
            findings.Add(finding);
            if (!json)
            {
                output.WriteLine(finding.Line);
            }
            await SayAsync(finding.Said);
        }
        bool isWell = findings.All(f => f.Health != Health.Fails);
        await SayAsync(Sentence.Of(isWell ? Phrase.AllWell : Phrase.SeeScreen));
        output.WriteLine(
            json
                ? JsonSerializer.Serialize(
                    [.. findings.Select(Row)],
                    ServiceJson.Indented.FindingRowArray
                )
            : isWell ? "All is well."
            : "Not all is well."
        );
        return isWell ? 0 : 1;

        async Task SayAsync(Sentence said)
        {
            if (announcer?.Say(Reply.To(said)) is { } lasts)
            {
                await host.Services.Need<TimeProvider>().WaitAsync(lasts, stopping);
            }
        }
    }

    // Without sound, without clips or without a motor the rest is tried in silence.
    private static Announcer? TryAnnouncer(IServiceProvider parts)
    {
        try
        {
            return parts.Need<Announcer>();
        }
        catch (ReaderException)
        {
            return null;
        }
    }

    private static FindingRow Row(Finding finding) =>
        new(finding.Name, finding.Health, finding.Told);
}
