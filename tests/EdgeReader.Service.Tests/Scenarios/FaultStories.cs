using System.Text.Json;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using EdgeReader.Service.Faults;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;
using EdgeReader.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Service.Tests.Scenarios;

/// <summary>The reader has failed too often: what its owner hears and feels, and the maker reads.</summary>
public sealed class FaultStories : IDisposable
{
    private const string CannotGoOn = "I can't go on. Switch me off and on again.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly StringWriter _errors = new();
    private readonly FaultWitness _witness = new();
    private readonly ManualResetEventSlim _hanging = new();

    private FaultPatience _patience = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));

    private string Settings => Path.Combine(_folder.FullName, "appsettings.json");

    private string StateFolder => Path.Combine(_folder.FullName, "state");

    public void Dispose()
    {
        _hanging.Set();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task CameraThatIsGone_IsNamed_AndTheMotorIsFelt()
    {
        Write(new { Camera = new { Driver = "v4l2", Device = "/dev/video99" } });
        await TellAsync();
        Assert.Equal([CannotGoOn, "Camera does not work"], _witness.Heard);
        Assert.Contains("Camera: does not work. There is no camera", _errors.ToString());
        Assert.Contains("Model: works.", _errors.ToString());
        Assert.Equal(2, _witness.Pulses);
        Assert.False(_witness.IsOn);
    }

    [Fact]
    public async Task ModelThatIsGone_IsNamed()
    {
        Write(new { });
        await TellAsync(bundle: "lost");
        Assert.Equal([CannotGoOn, "Model does not work"], _witness.Heard);
        Assert.Contains("no model bundle", _errors.ToString());
    }

    [Theory]
    [InlineData("{ \"Camera\": ", "not valid JSON")]
    [InlineData("{ \"Camera\": { \"Width\": 7 } }", "must be 320 to 1920")]
    [InlineData("{ \"Camra\": { } , \"Vote\": { \"x\": 1 } }", "no setting")]
    public async Task SettingsThatAreBroken_AreNamed_AndTheFactorysServe(string text, string says)
    {
        File.WriteAllText(Settings, text);
        await TellAsync();
        Assert.Equal(
            [CannotGoOn, "Your settings were damaged. I use the factory settings."],
            _witness.Heard
        );
        Assert.Contains(says, _errors.ToString());
        Assert.Contains(Settings, _errors.ToString());
    }

    [Fact]
    public async Task OwnerOfAnotherLanguage_IsToldInIt_AndNothingThatIsKeptIsTouched()
    {
        Write(new { Buttons = new { Driver = "gong" } });
        Directory.CreateDirectory(StateFolder);
        string file = Path.Combine(StateFolder, OwnersChoicesFile.FileName);
        File.WriteAllText(file, """{ "language": "hi" }""");
        await TellAsync();
        IReadOnlyDictionary<string, string> hindi = Clips.Book("hi").Texts;
        Assert.Equal(hindi[PhraseBook.KeyOf(Phrase.CannotGoOn)], _witness.Heard[0]);
        Assert.StartsWith(hindi[PhraseBook.KeyOf(Phrase.DoctorButtons)], _witness.Heard[1]);
        Assert.Equal([file], Directory.GetFileSystemEntries(StateFolder));
    }

    [Fact]
    public async Task WithoutALoudspeaker_ItIsFeltOnly()
    {
        Write(new { });
        await TellAsync(services => services.AddSingleton<ISpeaker>(_ => throw Gone("speaker")));
        Assert.Empty(_witness.Heard);
        Assert.Equal(2, _witness.Pulses);
        Assert.Contains("Speaker: does not work. The speaker is gone.", _errors.ToString());
    }

    [Fact]
    public async Task WithoutAMotor_ItIsSaid_AndSoIsThat()
    {
        Write(new { });
        await TellAsync(services =>
            services.AddSingleton<IVibrationMotor>(_ => throw Gone("motor"))
        );
        Assert.Equal([CannotGoOn, "Vibration does not work"], _witness.Heard);
    }

    [Fact]
    public async Task WithoutEither_ItFails_WithASentence()
    {
        Write(new { });
        ReaderException failure = await Assert.ThrowsAsync<ReaderException>(() =>
            TellAsync(services =>
                services
                    .AddSingleton<ISpeaker>(_ => throw Gone("speaker"))
                    .AddSingleton<IVibrationMotor>(_ => throw Gone("motor"))
            )
        );
        Assert.Contains("Nothing can be said", failure.Message);
        Assert.Contains(CannotGoOn, _errors.ToString()); // for the maker
    }

    [Fact]
    public async Task CameraThatHangs_IsNamed_AndHoldsNothingUp()
    {
        Write(new { });
        _patience = _patience with { Part = TimeSpan.FromSeconds(3) };
        await TellAsync(Hang);
        Assert.Equal([CannotGoOn, "Camera does not work"], _witness.Heard);
        Assert.Contains("Camera: does not work. It hasn't answered", _errors.ToString());
        Assert.False(_witness.IsOn);
    }

    [Fact]
    public async Task WhateverHangs_ItEnds()
    {
        Write(new { });
        _patience = new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(3));
        ReaderException failure = await Assert.ThrowsAsync<ReaderException>(() => TellAsync(Hang));
        Assert.Contains("a device hangs", failure.Message);
        Assert.Equal([CannotGoOn], _witness.Heard);
    }

    private void Hang(IServiceCollection services) =>
        services.AddSingleton<ICamera>(_ =>
        {
            _hanging.Wait();
            throw Gone("camera");
        });

    private static ReaderException Gone(string part) => new($"The {part} is gone.");

    private void Write(object settings) =>
        File.WriteAllText(Settings, JsonSerializer.Serialize(settings));

    private async Task TellAsync(
        Action<IServiceCollection>? replace = null,
        string bundle = "inr-lite0-3"
    )
    {
        int code = await TellFaultVerb.RunAsync(
            Settings,
            _errors,
            _patience,
            services =>
            {
                // Where things lie here is no setting: they hold where the settings are broken too.
                services
                    .AddSingleton<TimeProvider>(p => p.Need<FakeTimeProvider>())
                    .AddSingleton<ISpeaker>(_witness)
                    .AddSingleton<IVibrationMotor>(_witness)
                    .AddSingleton(
                        Options.Create(
                            new ReaderOptions { ClipsFolder = Clips.Folder, Bundle = bundle }
                        )
                    )
                    .AddSingleton(Options.Create(new StateOptions { Folder = StateFolder }));
                replace?.Invoke(services);
            }
        );
        Assert.Equal(0, code);
    }
}
