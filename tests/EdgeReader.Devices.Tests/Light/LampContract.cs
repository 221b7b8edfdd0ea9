using EdgeReader.Devices.Light;
using EdgeReader.Devices.Tests.Pwm;

namespace EdgeReader.Devices.Tests.Light;

/// <summary>What every lamp must keep, simulated or real.</summary>
public abstract class LampContract
{
    protected abstract ILamp Open();

    [Fact]
    public void NewLamp_IsOff()
    {
        using ILamp lamp = Open();
        Assert.Equal(0, lamp.Level);
    }

    [Fact]
    public void Set_MakesItAsBrightAsIsAskedFor_HoweverOften()
    {
        using ILamp lamp = Open();
        foreach (double level in new[] { 1, 1, 0.3, 0, 0, 0.1 })
        {
            lamp.Set(level);
            Assert.Equal(level, lamp.Level);
        }
    }

    [Fact]
    public void Dispose_TurnsItOff()
    {
        ILamp lamp = Open();
        lamp.Set(0.5);
        lamp.Dispose();
        Assert.Equal(0, lamp.Level);
    }
}

public sealed class SimulatedLampTests : LampContract
{
    protected override ILamp Open() => new SimulatedLamp();
}

/// <summary>The real driver on System.Device.Pwm, over a channel in memory.</summary>
public sealed class PwmLampTests : LampContract
{
    private readonly MemoryPwmChannel _channel = new();

    protected override ILamp Open() => new PwmLamp(new(_channel));

    [Fact]
    public void Channel_FollowsTheLamp_AndIsOffAtTheEnd()
    {
        ILamp lamp = Open();
        lamp.Set(0.25);
        Assert.Equal((true, 0.25), (_channel.IsRunning, _channel.DutyCycle));
        lamp.Set(0);
        Assert.Equal((false, 0), (_channel.IsRunning, _channel.DutyCycle));
        lamp.Set(1);
        lamp.Dispose();
        Assert.Equal((false, 0), (_channel.IsRunning, _channel.DutyCycle));
        Assert.True(_channel.IsDisposed);
    }
}
