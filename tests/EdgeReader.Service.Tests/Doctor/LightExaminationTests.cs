using System.Runtime.CompilerServices;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Light;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Service.Doctor;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenCvSharp;

namespace EdgeReader.Service.Tests.Doctor;

public class LightExaminationTests
{
    private const double Night = 5;
    private const double Day = 120;

    [Fact]
    public async Task LampThatMakesTheNightReadable_IsWell_AndIsOffAfterwards()
    {
        using SimulatedLamp lamp = new();
        var (health, told) = await ExamineAsync("pwm", lamp, lit => lit ? Day : Night);
        Assert.Equal((Health.Works, "120 of 255. The lamp made it 120 from 5."), (health, told));
        Assert.Equal(0, lamp.Level);
    }

    [Fact]
    public async Task LampThatLightsNothing_IsFoundOnTheHeader()
    {
        using SimulatedLamp lamp = new();
        var (health, told) = await ExamineAsync("pwm", lamp, _ => Night);
        Assert.Equal(Health.Fails, health);
        Assert.EndsWith(
            "Check its wires, on GPIO13, header pin 33, the seventeenth on the inner row.",
            told
        );
    }

    [Fact]
    public async Task DayWithoutALamp_IsJudgedAlone()
    {
        using SimulatedLamp lamp = new();
        Assert.Equal(
            (Health.Works, "120 of 255."),
            await ExamineAsync("none", lamp, lit => lit ? 0 : Day)
        );
    }

    [Fact]
    public async Task CameraThatDiesInTheLampsLight_IsAFinding_AndTheLampIsOff()
    {
        using SimulatedLamp lamp = new();
        var (health, told) = await ExamineAsync("pwm", lamp, lit => lit ? null : Day);
        Assert.Equal(Health.Fails, health);
        Assert.Contains("too much current", told);
        Assert.Equal(0, lamp.Level);
    }

    private static async Task<(Health, string)> ExamineAsync(
        string driver,
        ILamp lamp,
        Func<bool, double?> brightness
    )
    {
        ServiceCollection services = new();
        services.AddSingleton(Options.Create(new CameraOptions()));
        services.AddSingleton(Options.Create(new LightOptions { Driver = driver }));
        services.AddSingleton(lamp);
        services.AddSingleton<ICamera>(new LitCamera(lamp, brightness));
        await using ServiceProvider parts = services.BuildServiceProvider();
        using CameraExamination camera = new(parts);
        await camera.TryAsync(TestContext.Current.CancellationToken);
        return await new LightExamination(parts, camera).TryAsync(
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>Sees a grey as bright as the lamp makes it; null: nothing.</summary>
    private sealed class LitCamera(ILamp lamp, Func<bool, double?> brightness) : ICamera
    {
        public async IAsyncEnumerable<Frame> ReadFramesAsync(
            [EnumeratorCancellation] CancellationToken stopping
        )
        {
            await Task.Yield();
            for (int i = 0; i < 100; i++)
            {
                if (brightness(lamp.Level > 0) is not { } grey)
                {
                    yield break;
                }
                using Mat pixels = new(48, 64, MatType.CV_8UC3, Scalar.All(grey));
                yield return new Frame(pixels.Clone(), TimeSpan.FromSeconds(i * 0.1));
            }
        }

        public void Dispose() { }
    }
}
