using EdgeReader.Devices.Power;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Devices.Tests.Power;

public class GaugeFilterProperties
{
    private static readonly Gen<Charge?> Readings = Gen.Frequency(
        (
            4,
            from percent in Gen.Choose(-10, 260)
            from millivolts in Gen.Choose(0, 5120)
            from charging in Gen.Elements<bool?>(true, false, null)
            select new Charge(percent, millivolts / 1000.0, charging)
        ),
        (1, Gen.Constant<Charge?>(null))
    );

    [Fact]
    public void WhateverComesIn_OnlyPossibleBatteriesComeOut() =>
        Prop.ForAll(
                Readings.ArrayOf().ToArbitrary(),
                readings =>
                {
                    GaugeFilter filter = new();
                    return readings
                        .Select((reading, i) => filter.Add(reading, TimeSpan.FromSeconds(2 * i)))
                        .All(c =>
                            c is null or { Percent: >= 0 and <= 100, Volts: >= 2.5 and <= 4.45 }
                            && c is not { Percent: 0, Volts: >= 3.9, IsCharging: not true }
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void WhateverCameBefore_ASteadyBatteryIsBelievedWithinFiveReadings() =>
        Prop.ForAll(
                Gen.Zip(Readings.ArrayOf(), Gen.Choose(0, 100)).ToArbitrary(),
                given =>
                {
                    (Charge?[] noise, int percent) = given;
                    GaugeFilter filter = new();
                    int time = 0;
                    foreach (Charge? reading in noise)
                    {
                        filter.Add(reading, TimeSpan.FromSeconds(time += 2));
                    }
                    Charge steady = new(percent, DischargeCurve.Cylindrical.VoltsAt(percent));
                    Charge? told = null;
                    for (int reading = 0; reading < GaugeFilter.OverruledBy; reading++)
                    {
                        told = filter.Add(steady, TimeSpan.FromSeconds(time += 2));
                    }
                    return told == steady && !filter.IsFaulty;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void BatteryEmptiedInAnHour_IsBelievedAllTheWay()
    {
        GaugeFilter filter = new();
        for (int second = 0; second <= 3600; second += 2)
        {
            double percent = 100 - second / 36.0;
            double volts = DischargeCurve.Pouch.VoltsAt(percent) - 0.3;
            Assert.NotNull(filter.Add(new(percent, volts, false), TimeSpan.FromSeconds(second)));
        }
    }
}
