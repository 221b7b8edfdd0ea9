using System.Device.Gpio;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Gpio;
using EdgeReader.Devices.Haptics;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Haptics;

public sealed class LimitedMotorTests : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly FakeTimeProvider _time = new();
    private readonly MemoryGpioDriver _lines = new();
    private readonly LimitedMotor _motor;

    public LimitedMotorTests() =>
        _motor = new(new GpioVibrationMotor(new GpioController(_lines), line: 27), _time);

    public void Dispose() => _motor.Dispose();

    [Fact]
    public void PausesTooShortToBeFelt_DoNotMakeItRunForLonger()
    {
        List<bool> on = [];
        for (int i = 0; i < 500; i++)
        {
            _motor.Set(false);
            _motor.Set(true);
            on.Add(_lines[27] == PinValue.High);
            _time.Pass(Moment);
        }
        int limit = (int)(LimitedMotor.Limit / Moment);
        int rest = (int)(LimitedMotor.Rest / Moment);
        Assert.Equal(limit, on.IndexOf(false));
        Assert.Equal(limit + rest, on.IndexOf(true, limit));
    }

    [Fact]
    public void PulseAfterPulse_IsNeverCutShort()
    {
        for (int i = 0; i < 50; i++)
        {
            _motor.Set(true);
            _time.Pass(HapticPattern.VeryLongPulse);
            Assert.True(_motor.IsOn);
            _motor.Set(false);
            _time.Pass(HapticPattern.Gap);
        }
    }

    [Fact]
    public void LineThatFailsAtTheLimit_IsTriedUntilItObeys()
    {
        _motor.Set(true);
        _lines.Fault = new IOException("The chip is busy.");
        _time.Pass(TimeSpan.FromSeconds(5));
        Assert.True(_motor.IsOn);
        _lines.Fault = null;
        _time.Pass(TimeSpan.FromSeconds(0.1));
        Assert.False(_motor.IsOn);
        Assert.Equal(PinValue.Low, _lines[27]);
    }

    [Fact]
    public void WhateverIsAsked_ItIsNeverOnForLongerThanTwoSeconds() =>
        Prop.ForAll(
                Gen.Zip(Gen.Elements(true, true, false), Gen.Choose(0, 1200))
                    .ArrayOf()
                    .ToArbitrary(),
                asked =>
                {
                    MemoryGpioDriver lines = new();
                    FakeTimeProvider time = new();
                    using LimitedMotor motor = new(
                        new GpioVibrationMotor(new GpioController(lines), line: 27),
                        time
                    );
                    TimeSpan on = TimeSpan.Zero;
                    TimeSpan longest = TimeSpan.Zero;
                    foreach ((bool isOn, int milliseconds) in asked)
                    {
                        motor.Set(isOn);
                        for (int i = 0; i < milliseconds; i += 10)
                        {
                            on = lines[27] == PinValue.High ? on + Moment : TimeSpan.Zero;
                            longest = on > longest ? on : longest;
                            time.Pass(Moment);
                        }
                    }
                    return longest <= LimitedMotor.Limit;
                }
            )
            .QuickCheckThrowOnFailure();
}
