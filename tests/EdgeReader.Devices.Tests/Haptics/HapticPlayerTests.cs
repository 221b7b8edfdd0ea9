using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Haptics;

public sealed class HapticPlayerTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly CountingMotor _motor = new();
    private readonly HapticPlayer _player;

    public HapticPlayerTests() => _player = new(_motor, _time);

    public void Dispose() => _player.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    public void Ordinal_IsFeltAsSoManyPulses(int pulses)
    {
        bool ended = false;
        _player.Play(HapticPattern.Ordinal(pulses), () => ended = true);
        _time.Pass(HapticPattern.Ordinal(pulses).Duration);
        Assert.Equal(pulses, _motor.Starts);
        Assert.False(_motor.IsOn);
        Assert.True(ended);
    }

    [Fact]
    public void Stop_InTheMiddleOfAPulse_TurnsTheMotorOff()
    {
        _player.Play(HapticPattern.Ordinal(5), () => { });
        Assert.True(_motor.IsOn);
        _player.Stop();
        _time.Pass(TimeSpan.FromSeconds(10));
        Assert.False(_motor.IsOn);
        Assert.Equal(1, _motor.Starts);
    }

    [Fact]
    public void NewPattern_ReplacesTheOneThatPlays_AndSaysSo()
    {
        List<string> ended = [];
        _player.Play(HapticPattern.Ordinal(8), () => ended.Add("first"));
        _time.Pass(TimeSpan.FromMilliseconds(300));
        int before = _motor.Starts;
        _player.Play(HapticPattern.Ordinal(3), () => ended.Add("second"));
        _time.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal(3, _motor.Starts - before);
        Assert.Equal(["first", "second"], ended);
    }

    [Fact]
    public void ClockThatLeaps_OrTimersThatComeEarly_MakeNoPulseAndNoPauseShorter()
    {
        EarlyClock time = new();
        EdgeMotor motor = new(time);
        HapticPattern pattern = HapticPattern.Ordinal(7);
        using HapticPlayer player = new(motor, time);
        player.Play(pattern, () => { });
        for (int i = 0; i < 200; i++)
        {
            time.Pass(TimeSpan.FromMilliseconds(1 + i * 7 % 90));
        }
        Assert.Equal(14, motor.Edges.Count);
        TimeSpan[] lasted = [.. motor.Edges.Zip(motor.Edges.Skip(1), (a, b) => b.At - a.At)];
        TimeSpan[] meant = [.. pattern.Pulses.SelectMany(p => new[] { p.On, p.Off })];
        Assert.All(lasted.Zip(meant), p => Assert.True(p.First >= p.Second));
    }

    [Fact]
    public void HoweverItIsInterrupted_TheMotorIsNeverLeftOn()
    {
        Prop.ForAll(
                Gen.Zip(Gen.Choose(1, 10), Gen.Choose(0, 900)).ArrayOf().ToArbitrary(),
                plays =>
                {
                    CountingMotor motor = new();
                    FakeTimeProvider time = new();
                    int ended = 0;
                    using (HapticPlayer player = new(motor, time))
                    {
                        foreach ((int pulses, int milliseconds) in plays)
                        {
                            player.Play(HapticPattern.Ordinal(pulses), () => ended++);
                            time.Pass(TimeSpan.FromMilliseconds(milliseconds));
                        }
                    }
                    return !motor.IsOn && ended == plays.Length;
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
