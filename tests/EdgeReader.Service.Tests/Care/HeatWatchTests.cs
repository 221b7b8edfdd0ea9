using EdgeReader.Service.Care;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Service.Tests.Care;

public class HeatWatchTests
{
    private readonly HeatWatch _watch = new(new());
    private readonly List<CareNotice> _said = [];
    private TimeSpan _now;

    [Fact]
    public void ReaderInTheSun_GetsSlower_ThenBlind_AndComesBackTheSameWay()
    {
        Assert.Equal(Heat.Cool, Goes(60, 79));
        Assert.Equal(Heat.Hot, Goes(80, 84));
        Assert.Equal(Heat.TooHot, Goes(85, 88));
        Assert.Equal(Heat.TooHot, Goes(88, 81));
        Assert.Equal(Heat.Hot, Goes(80, 76));
        Assert.Equal(Heat.Cool, Goes(75, 60));
        Assert.Equal(
            [CareNotice.TooHot, CareNotice.TooHotToSee, CareNotice.TooHot, CareNotice.CoolAgain],
            _said
        );
    }

    [Fact]
    public void HeatThatWaversBetweenTheLimits_IsSaidOnce()
    {
        for (int time = 0; time < 20; time++)
        {
            Goes(76, 84);
            Goes(84, 76);
        }
        Assert.Equal([CareNotice.TooHot], _said);
    }

    [Fact]
    public void ReaderStartedFarTooHot_IsBlindAtOnce()
    {
        Assert.Equal(Heat.TooHot, Goes(90, 90));
        Assert.Equal([CareNotice.TooHotToSee], _said);
    }

    [Fact]
    public void UnknownTemperature_ChangesNothing()
    {
        Assert.Equal(Heat.Cool, Stays(null, 3600));
        Assert.Empty(_said);
    }

    [Fact]
    public void SensorLostWhileHot_DoesNotKeepTheReaderBlind()
    {
        Goes(90, 90);
        Assert.Equal(Heat.TooHot, Stays(null, 30));
        Assert.Equal(Heat.Cool, Stays(null, 60));
        Assert.Equal([CareNotice.TooHotToSee], _said);
    }

    [Fact]
    public void WhateverTheTemperatureDoes_ChangesAreTenSecondsApart_AndHeatIsActedOn() =>
        Prop.ForAll(
                Gen.Zip(
                        Gen.Frequency(
                            (6, Gen.Choose(60, 95).Select(celsius => (double?)celsius)),
                            (1, Gen.Constant<double?>(null))
                        ),
                        Gen.Choose(1, 40)
                    )
                    .ArrayOf()
                    .ToArbitrary(),
                parts =>
                {
                    HeatWatch watch = new(new());
                    int? changed = null;
                    int second = 0;
                    foreach ((double? celsius, int seconds) in parts)
                    {
                        for (int end = second + seconds; second < end; second++)
                        {
                            Heat before = watch.Heat;
                            watch.Add(celsius, TimeSpan.FromSeconds(second));
                            if (watch.Heat != before)
                            {
                                if (second - changed < 10)
                                {
                                    return false;
                                }
                                changed = second;
                            }
                        }
                        if (seconds > 10 && celsius >= 85 && watch.Heat != Heat.TooHot)
                        {
                            return false;
                        }
                    }
                    return true;
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>By a degree in twenty seconds.</summary>
    private Heat Goes(int from, int to)
    {
        int step = Math.Sign(to - from);
        for (int celsius = from; celsius != to; celsius += step)
        {
            Stays(celsius, 20);
        }
        return Stays(to, 20);
    }

    private Heat Stays(double? celsius, int seconds)
    {
        for (TimeSpan end = _now + TimeSpan.FromSeconds(seconds); _now < end; )
        {
            _said.AddRange(new[] { _watch.Add(celsius, _now) }.OfType<CareNotice>());
            _now += TimeSpan.FromSeconds(2);
        }
        return _watch.Heat;
    }
}
