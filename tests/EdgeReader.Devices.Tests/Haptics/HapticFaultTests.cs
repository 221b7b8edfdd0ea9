using System.Device.Gpio;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Gpio;
using EdgeReader.Devices.Haptics;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Haptics;

/// <summary>A motor's line that fails in the middle of a pattern.</summary>
public sealed class HapticFaultTests : IDisposable
{
    private static readonly HapticPattern Five = HapticPattern.Ordinal(5);

    private readonly FakeTimeProvider _time = new();
    private readonly MemoryGpioDriver _lines = new();
    private readonly LimitedMotor _motor;
    private readonly HapticPlayer _player;
    private readonly List<string> _heard = [];

    public HapticFaultTests()
    {
        _motor = new(new GpioVibrationMotor(new GpioController(_lines), line: 27), _time);
        _player = new(_motor, _time);
        _player.Failed += problem => _heard.Add(problem.Message);
    }

    public void Dispose()
    {
        _lines.Fault = null;
        _player.Dispose();
        _motor.Dispose();
    }

    [Fact]
    public void LineThatFails_IsToldOnce_AndThePatternGoesOnInSilence()
    {
        _player.Play(Five, () => _heard.Add("ended"));
        _lines.Fault = new IOException("The line is gone.");
        _time.Pass(Five.Duration);
        Assert.Equal(["The line is gone.", "ended"], _heard);
        Assert.Equal("The line is gone.", _player.Fault?.Message);
    }

    [Fact]
    public void MotorThatFailedInAPulse_IsTurnedOffAsSoonAsItsLineObeys()
    {
        _player.Play(Five, () => { });
        Assert.True(_motor.IsOn);
        _lines.Fault = new IOException("The line is gone.");
        _time.Pass(HapticPattern.ShortPulse);
        Assert.Equal(PinValue.High, _lines[27]);
        _lines.Fault = null;
        _player.Stop();
        Assert.Equal(PinValue.Low, _lines[27]);
    }

    [Fact]
    public void LineThatWorksAgain_IsNoFaultAnyMore_AndItsNextFailureIsToldAgain()
    {
        for (int i = 0; i < 2; i++)
        {
            _lines.Fault = new IOException("The line is gone.");
            _player.Play(Five, () => { });
            Assert.NotNull(_player.Fault);
            _lines.Fault = null;
            _player.Play(Five, () => { });
            Assert.Null(_player.Fault);
        }
        Assert.Equal(2, _heard.Count);
    }

    [Fact]
    public void WhoIsTold_MayPlaySomething()
    {
        _player.Failed += _ => _player.Stop();
        _lines.Fault = new IOException("The line is gone.");
        _player.Play(Five, () => _heard.Add("ended"));
        Assert.Equal(["The line is gone.", "ended"], _heard);
    }
}
