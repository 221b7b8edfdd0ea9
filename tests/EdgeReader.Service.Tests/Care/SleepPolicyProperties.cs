using EdgeReader.Devices.Camera;
using EdgeReader.Service.Care;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Service.Tests.Care;

public class SleepPolicyProperties
{
    private static readonly TimeSpan CameraOff = TimeSpan.FromMinutes(5);

    /// <summary>What happens every half second for a while.</summary>
    private enum Happening
    {
        Nothing,
        Movement,
        Press,
        Busy,
    }

    private static readonly Gen<(Happening What, int Seconds)[]> Lives = Gen.Zip(
            Gen.Frequency(
                (4, Gen.Constant(Happening.Nothing)),
                (1, Gen.Elements(Happening.Movement, Happening.Press, Happening.Busy))
            ),
            Gen.Choose(1, 200)
        )
        .ArrayOf();

    // Frames a second, when something moves, and by how many milliseconds frames come unevenly.
    private static readonly Gen<(int Rate, int Milliseconds, int Jitter)> Cameras =
        from rate in Gen.Choose(10, 60)
        from milliseconds in Gen.Choose(0, 5000)
        from jitter in Gen.Choose(0, 8)
        select (rate, milliseconds, jitter);

    [Fact]
    public void WhateverHappens_ItFallsAsleepOnlyAfterAMinuteOfNothing_AndAPressAlwaysWakesIt() =>
        Prop.ForAll(
                Lives.ToArbitrary(),
                life =>
                {
                    SleepPolicy sleep = new(new());
                    TimeSpan now = TimeSpan.Zero;
                    TimeSpan active = now;
                    foreach ((Happening what, int seconds) in life)
                    {
                        for (int half = 0; half < 2 * seconds; half++)
                        {
                            Happens(sleep, what, now);
                            bool wakes =
                                what is Happening.Press or Happening.Busy
                                || what is Happening.Movement && now - active < CameraOff;
                            active = wakes ? now : active;
                            if (sleep.Wakefulness != Expected(now - active))
                            {
                                return false;
                            }
                            now += TimeSpan.FromSeconds(0.5);
                        }
                    }
                    return true;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void HoweverTheCameraBeats_MovementWakesADozingReaderWithinHalfASecond() =>
        Prop.ForAll(
                Cameras.ToArbitrary(),
                given =>
                {
                    (int rate, int milliseconds, int jitter) = given;
                    CareOptions options = new();
                    SleepPolicy sleep = new(options);
                    CameraPace pace = new();
                    PaceGate gate = new(pace);
                    TimeSpan movement = TimeSpan.FromMilliseconds(100_000 + milliseconds);
                    int looked = 0;
                    for (int frame = 0; ; frame++)
                    {
                        TimeSpan at =
                            TimeSpan.FromSeconds((double)frame / rate)
                            + TimeSpan.FromMilliseconds(frame * 7 % (jitter + 1));
                        sleep.Rest(isBusy: false, at);
                        pace.FramesASecond = Pace.Of(
                            sleep.Wakefulness,
                            Heat.Hot,
                            options
                        ).FramesASecond;
                        if (!gate.Wants(at))
                        {
                            continue;
                        }
                        looked += sleep.Wakefulness == Wakefulness.Dozing ? 1 : 0;
                        sleep.See(at >= movement ? 0.2 : 0.99, at);
                        if (at >= movement)
                        {
                            // Until then it looked at two or three a second.
                            return sleep.Wakefulness == Wakefulness.Awake
                                && at - movement <= TimeSpan.FromSeconds(0.5)
                                && looked is > 75 and < 190;
                        }
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    private static void Happens(SleepPolicy sleep, Happening what, TimeSpan now)
    {
        sleep.Rest(what == Happening.Busy, now);
        sleep.See(what == Happening.Movement ? 0.1 : 0.99, now);
        if (what == Happening.Press)
        {
            sleep.Press(now);
        }
    }

    private static Wakefulness Expected(TimeSpan idle) =>
        idle >= CameraOff ? Wakefulness.Asleep
        : idle >= TimeSpan.FromSeconds(60) ? Wakefulness.Dozing
        : Wakefulness.Awake;
}
