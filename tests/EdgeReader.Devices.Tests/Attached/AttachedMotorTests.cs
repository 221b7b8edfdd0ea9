using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Tests.Haptics;

namespace EdgeReader.Devices.Tests.Attached;

/// <summary>The contract on a motor's line of a real kernel.</summary>
public sealed class AttachedMotorTests : VibrationMotorContract
{
    protected override IVibrationMotor OpenDriver()
    {
        AttachedHeader.Need();
        return GpioVibrationMotor.Open(new HapticsOptions());
    }

    [Fact]
    public void Line_FollowsTheMotor_AndIsLowWhenItIsGivenBack()
    {
        IVibrationMotor motor = Open();
        Assert.False(AttachedHeader.IsHigh("MOTOR"));
        motor.Set(true);
        Assert.True(AttachedHeader.IsHigh("MOTOR"));
        motor.Dispose();
        Assert.False(AttachedHeader.IsHigh("MOTOR"));
    }
}
