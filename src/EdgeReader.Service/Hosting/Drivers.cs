using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Light;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using EdgeReader.Scenes.Demonstration;
using EdgeReader.Scenes.Notes;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Demonstration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OpenCvSharp;

namespace EdgeReader.Service.Hosting;

/// <summary>The drivers by the names that the settings give them.</summary>
internal static class Drivers
{
    /// <summary>
    /// The camera, and the clock and the lamp that go with it: a camera that plays something drives a
    /// simulated clock, and may be lit.
    /// </summary>
    public static void AddCamera(this IServiceCollection services)
    {
        services.AddSingleton(new FakeTimeProvider());
        services.AddSingleton<TimeProvider>(p =>
            p.Options<CameraOptions>().Driver is "scene" or "video" or "photos"
                ? p.Need<FakeTimeProvider>()
                : TimeProvider.System
        );
        services.AddSingleton<CameraPace>();
        services.AddSingleton(new CameraLog(Console.Error));
        services.AddSingleton<ICameraObserver>(p => p.Need<CameraLog>());
        services.AddSingleton(p => OpenLamp(p.Options<LightOptions>()));
        services.AddSingleton(OpenCamera);
        services.AddSingleton(p => new TimelineSource(
            // Of what is repeated without end nothing is counted.
            p.Need<ICamera>()
                is SceneCamera { Scene: var scene }
            && !p.Options<CameraOptions>().Repeat
                ? new SceneTimeline(scene)
                : null
        ));
        services.AddSingleton<IPresentationTimeline>(p => p.Need<TimelineSource>());
    }

    public static ISpeaker OpenSpeaker(SpeakerOptions options, IServiceProvider provider) =>
        options.Driver switch
        {
            "wav" => new WavFileSpeaker(options.File, provider.Need<TimeProvider>()),
            // A real device plays in real time, even what a simulated camera's clock leads to.
            "alsa" => AlsaSpeaker.Open(options, TimeProvider.System),
            string other => throw Unknown("Speaker", other, "wav, alsa"),
        };

    /// <summary>The motor, behind the guard that turns it off after two seconds.</summary>
    public static IVibrationMotor OpenMotor(HapticsOptions options, IServiceProvider provider) =>
        options.Driver switch
        {
            "console" => new LimitedMotor(
                new ConsoleVibrationMotor(Console.Out, ConsoleStyle.Current.Pulse),
                provider.Need<TimeProvider>()
            ),
            // A real motor is guarded in real time, also if a simulated camera drives the clock.
            "gpio" => new LimitedMotor(GpioVibrationMotor.Open(options), TimeProvider.System),
            "pwm" => new LimitedMotor(PwmVibrationMotor.Open(options), TimeProvider.System),
            string other => throw Unknown("Haptics", other, "console, gpio, pwm"),
        };

    /// <summary>The lamp beside the camera; one that is none can be set, too.</summary>
    private static ILamp OpenLamp(LightOptions options) =>
        options.Driver switch
        {
            "none" or "simulated" => new SimulatedLamp(),
            "pwm" => PwmLamp.Open(options),
            string other => throw Unknown("Light", other, "none, simulated, pwm"),
        };

    /// <summary>The buttons.</summary>
    /// <param name="options">Which.</param>
    /// <param name="doubles">Those that have a double press; all others answer at once.</param>
    /// <param name="provider">For the clock.</param>
    public static IButtons OpenButtons(
        ButtonsOptions options,
        IReadOnlySet<Button> doubles,
        IServiceProvider provider
    )
    {
        TimeProvider time = provider.Need<TimeProvider>();
        return options.Driver switch
        {
            "keyboard" => KeyboardButtons.OfTerminal(options, doubles, time),
            "script" => ScriptedButtons.Open(options, time),
            "gpio" => GpioButtons.Open(options, doubles, time),
            string other => throw Unknown("Buttons", other, "keyboard, script, gpio"),
        };
    }

    private static ICamera OpenCamera(IServiceProvider provider)
    {
        CameraOptions options = provider.Options<CameraOptions>();
        CameraPace pace = provider.Need<CameraPace>();
        ICameraObserver observer = provider.Need<ICameraObserver>();
        TimeProvider time = provider.Need<TimeProvider>();
        return options.Driver switch
        {
            "libcamera" => WatchedCamera.OfLibcamera(options, time, pace, observer),
            "v4l2" => WatchedCamera.OfV4l2(options, time, pace, observer, Console.Error),
            "video" => new VideoFileCamera(options, Playback()),
            "photos" => new PhotoFolderCamera(options, Playback(), Console.Error),
            "scene" => new SceneCamera(
                DrawScene(options, provider),
                Playback(),
                options.Repeat,
                provider.Options<LightOptions>().Driver == "simulated"
                    ? provider.Need<ILamp>()
                    : null
            ),
            string other => throw Unknown("Camera", other, "libcamera, v4l2, video, photos, scene"),
        };

        Playback Playback() =>
            new(provider.Need<FakeTimeProvider>(), options.RealTime, pace, observer);
    }

    private static DemonstrationScene DrawScene(CameraOptions options, IServiceProvider provider)
    {
        IReadOnlyDictionary<int, Mat> cards = PracticeCards.Load(
            provider.PathOf(options.CardsFolder)
        );
        return new(cards, options.SceneSeed, new Size(options.Width, options.Height));
    }

    private static ReaderException Unknown(string section, string driver, string known) =>
        new($"There is no driver '{driver}': set {section}:Driver to one of {known}.");
}
