using EdgeReader.Devices.Power;
using EdgeReader.Service.Care;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Service.Tests.Care;

public class BatteryWatchProperties
{
    // Whatever a filter may let through, for a while each: the worst that a battery can do.
    private static readonly Gen<(Charge? Charge, int Seconds)[]> Batteries = Gen.Zip(
            Gen.Frequency(
                (
                    5,
                    from percent in Gen.Choose(0, 40)
                    from centivolts in Gen.Choose(250, 440)
                    from charging in Gen.Elements<bool?>(true, false, null)
                    select new Charge(percent, centivolts / 100.0, charging)
                ),
                (1, Gen.Constant<Charge?>(null))
            ),
            Gen.Choose(2, 40)
        )
        .ArrayOf();

    [Fact]
    public void NoReadingAlone_SwitchesOff_AndNeverAboveItsVoltages() =>
        Holds(story =>
        {
            CareOptions options = new();
            BatteryWatch watch = new(options);
            TimeSpan emptySince = TimeSpan.Zero;
            return story.All(reading =>
            {
                bool isEmpty =
                    reading.Charge is { IsCharging: not true } c
                    && (
                        c.Volts <= options.EmptyVolts
                        || c.Percent <= options.EmptyPercent && c.Volts <= options.DoubtVolts
                    );
                bool wasDue = watch.IsShutdownDue;
                watch.Add(reading.Charge, reading.At);
                if (reading.Charge is not null && !isEmpty)
                {
                    emptySince = reading.At;
                }
                return wasDue
                    || !watch.IsShutdownDue
                    || isEmpty && reading.At - emptySince >= TimeSpan.FromSeconds(10);
            });
        });

    [Fact]
    public void EachWarning_IsSaidAtMostOnceBetweenTwoChargesAboveIt() =>
        Holds(story =>
        {
            BatteryWatch watch = new(new());
            HashSet<CareNotice> said = [];
            return story.All(reading =>
            {
                CareNotice? notice = watch.Add(reading.Charge, reading.At);
                if (reading.Charge?.Percent >= 30)
                {
                    said.Remove(CareNotice.BatteryLow);
                }
                if (reading.Charge?.Percent >= 20)
                {
                    said.Remove(CareNotice.BatteryVeryLow);
                }
                if (reading.Charge?.IsCharging == true)
                {
                    said.Remove(CareNotice.BatteryEmpty);
                }
                return notice is not { } word || said.Add(word);
            });
        });

    [Fact]
    public void WhatIsCharging_IsNeverSwitchedOff() =>
        Holds(story =>
        {
            BatteryWatch watch = new(new());
            return story.All(reading =>
            {
                Charge? charging = reading.Charge is { } c ? c with { IsCharging = true } : null;
                return watch.Add(charging, reading.At) is null && !watch.IsShutdownDue;
            });
        });

    private static void Holds(Func<IReadOnlyList<(Charge? Charge, TimeSpan At)>, bool> rule) =>
        Prop.ForAll(
                Batteries.ToArbitrary(),
                parts =>
                {
                    List<(Charge?, TimeSpan)> story = [];
                    foreach ((Charge? charge, int seconds) in parts)
                    {
                        for (int second = 0; second < seconds; second += 2)
                        {
                            story.Add((charge, TimeSpan.FromSeconds(2 * story.Count)));
                        }
                    }
                    return rule(story);
                }
            )
            .QuickCheckThrowOnFailure();
}
