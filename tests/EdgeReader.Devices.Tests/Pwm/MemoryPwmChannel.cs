using System.Device.Pwm;

namespace EdgeReader.Devices.Tests.Pwm;

/// <summary>A PWM channel in memory.</summary>
internal sealed class MemoryPwmChannel : PwmChannel
{
    public override int Frequency { get; set; }

    public override double DutyCycle { get; set; } = 0.9;

    public bool IsRunning { get; private set; } = true;

    public bool IsDisposed { get; private set; }

    public override void Start() => IsRunning = true;

    public override void Stop() => IsRunning = false;

    protected override void Dispose(bool disposing) => IsDisposed = true;
}
