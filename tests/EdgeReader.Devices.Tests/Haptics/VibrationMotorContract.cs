using System.Device.Gpio;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Gpio;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Tests.Pwm;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Haptics;

/// <summary>
/// What every motor must keep, simulated or real, behind the guard that the reader puts before
/// each.
/// </summary>
public abstract class VibrationMotorContract
{
    private readonly FakeTimeProvider _time = new();

    protected abstract IVibrationMotor OpenDriver();

    protected LimitedMotor Open() => new(OpenDriver(), _time);

    [Fact]
    public void NewMotor_IsOff()
    {
        using IVibrationMotor motor = Open();
        Assert.False(motor.IsOn);
    }

    [Fact]
    public void Set_TurnsItOnAndOff_HoweverOften()
    {
        using IVibrationMotor motor = Open();
        foreach (bool on in new[] { true, true, false, false, true })
        {
            motor.Set(on);
            Assert.Equal(on, motor.IsOn);
        }
    }

    [Fact]
    public void Dispose_TurnsItOff()
    {
        IVibrationMotor motor = Open();
        motor.Set(true);
        motor.Dispose();
        Assert.False(motor.IsOn);
    }

    [Fact]
    public void HeldOn_IsOffAfterTwoSeconds_AndWorksAgainAfterARest()
    {
        using IVibrationMotor driver = OpenDriver();
        using LimitedMotor motor = new(driver, _time);
        motor.Set(true);
        _time.Pass(TimeSpan.FromSeconds(1.99));
        Assert.True(driver.IsOn);
        _time.Pass(TimeSpan.FromSeconds(0.01));
        Assert.False(driver.IsOn);
        motor.Set(true);
        Assert.False(driver.IsOn);
        _time.Pass(LimitedMotor.Rest);
        motor.Set(true);
        Assert.True(driver.IsOn);
    }
}

public sealed class ConsoleVibrationMotorTests : VibrationMotorContract
{
    protected override IVibrationMotor OpenDriver() =>
        new ConsoleVibrationMotor(TextWriter.Null, "*");

    [Fact]
    public void EachPulse_IsOneMark()
    {
        using StringWriter output = new();
        using ConsoleVibrationMotor motor = new(output, "⦿");
        for (int i = 0; i < 3; i++)
        {
            motor.Set(true);
            motor.Set(false);
        }
        Assert.Equal("⦿⦿⦿", output.ToString());
    }
}

/// <summary>The real driver on System.Device.Gpio, over lines in memory.</summary>
public sealed class GpioVibrationMotorTests : VibrationMotorContract
{
    private readonly MemoryGpioDriver _lines = new();

    protected override IVibrationMotor OpenDriver() =>
        new GpioVibrationMotor(new GpioController(_lines), line: 27);

    [Fact]
    public void Line_FollowsTheMotor_AndIsLowWhenItIsGivenBack()
    {
        IVibrationMotor motor = Open();
        Assert.Equal(PinValue.Low, _lines[27]);
        motor.Set(true);
        Assert.Equal(PinValue.High, _lines[27]);
        motor.Dispose();
        Assert.Equal(PinValue.Low, _lines[27]);
        Assert.False(_lines.IsOpen(27));
    }

    [Fact]
    public void LineThatFailsAtTheEnd_IsGivenBackAllTheSame()
    {
        IVibrationMotor motor = Open();
        _lines.Fault = new IOException("The chip is gone.");
        motor.Dispose();
        Assert.False(_lines.IsOpen(27));
    }
}

/// <summary>The real driver on System.Device.Pwm, over a channel in memory.</summary>
public sealed class PwmVibrationMotorTests : VibrationMotorContract
{
    private readonly MemoryPwmChannel _channel = new();

    protected override IVibrationMotor OpenDriver() => new PwmVibrationMotor(new(_channel), 0.6);

    [Fact]
    public void ChannelThatSomebodyLeftOn_IsOffFromTheBeginning()
    {
        Assert.True(_channel.IsRunning);
        using IVibrationMotor motor = Open();
        Assert.Equal((false, 0), (_channel.IsRunning, _channel.DutyCycle));
    }

    [Fact]
    public void Channel_FollowsTheMotor_AtItsStrength()
    {
        IVibrationMotor motor = Open();
        motor.Set(true);
        Assert.Equal((true, 0.6), (_channel.IsRunning, _channel.DutyCycle));
        motor.Set(false);
        Assert.Equal((false, 0), (_channel.IsRunning, _channel.DutyCycle));
        motor.Set(true);
        motor.Dispose();
        Assert.Equal((false, 0), (_channel.IsRunning, _channel.DutyCycle));
        Assert.True(_channel.IsDisposed);
    }
}
