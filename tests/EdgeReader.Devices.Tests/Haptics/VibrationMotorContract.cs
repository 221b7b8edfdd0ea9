using System.Device.Gpio;
using EdgeReader.Devices.Haptics;

namespace EdgeReader.Devices.Tests.Haptics;

/// <summary>What every motor must keep, simulated or real.</summary>
public abstract class VibrationMotorContract
{
    protected abstract IVibrationMotor Open();

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
}

public sealed class ConsoleVibrationMotorTests : VibrationMotorContract
{
    protected override IVibrationMotor Open() => new ConsoleVibrationMotor(TextWriter.Null, "*");

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

    protected override IVibrationMotor Open() =>
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
}
