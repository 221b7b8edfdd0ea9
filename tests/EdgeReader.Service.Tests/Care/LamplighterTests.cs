using EdgeReader.Devices.Light;
using EdgeReader.Service.Care;

namespace EdgeReader.Service.Tests.Care;

public class LamplighterTests
{
    [Fact]
    public void Lamp_FollowsThePolicy_AndIsOffWhileTheCameraIs()
    {
        using SimulatedLamp lamp = new();
        Lamplighter lamplighter = new(lamp, new());
        Darken(lamplighter);
        Assert.Equal(1, lamp.Level);
        lamplighter.Rest();
        Assert.Equal(0, lamp.Level);
        Assert.Null(lamplighter.Fault);
    }

    [Fact]
    public void LampThatDoesNotObey_IsOneSentence_AndTheReaderGoesOn()
    {
        using BrokenLamp lamp = new();
        Lamplighter lamplighter = new(lamp, new());
        Darken(lamplighter);
        lamplighter.Rest();
        Assert.StartsWith("The lamp doesn't obey (no wire)", lamplighter.Fault);
        Assert.Equal(1, lamp.Tries);
    }

    [Fact]
    public void ReaderInABag_Sleeps_ThoughItsLampLooksNowAndThen()
    {
        using SimulatedLamp lamp = new();
        Lamplighter lamplighter = new(lamp, new());
        SleepPolicy sleep = new(new());
        double seen = 0;
        int changes = 0;
        for (TimeSpan now = TimeSpan.Zero; now.TotalMinutes < 6; now += TimeSpan.FromSeconds(0.1))
        {
            // Cloth before the lens is bright in the lamp's light, and black without.
            double level = lamp.Level > 0 ? 120 : 5;
            double alikeness = level == seen ? 0.99 : 0.2;
            changes += level == seen ? 0 : 1;
            seen = level;
            lamplighter.See(new(level), false, now);
            sleep.See(lamplighter.IsSettling ? 1 : alikeness, now);
            sleep.Rest(false, now);
        }
        Assert.InRange(changes, 5, 100);
        Assert.Equal(Wakefulness.Asleep, sleep.Wakefulness);
    }

    private static void Darken(Lamplighter lamplighter)
    {
        for (int i = 0; i < 5; i++)
        {
            lamplighter.See(new(10), false, TimeSpan.FromSeconds(0.1 * i));
        }
    }

    private sealed class BrokenLamp : ILamp
    {
        public int Tries { get; private set; }

        public double Level => 0;

        public void Set(double level)
        {
            if (level > 0)
            {
                Tries++;
                throw new IOException("no wire");
            }
        }

        public void Dispose() { }
    }
}
