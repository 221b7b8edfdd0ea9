using EdgeReader.Hardware.Power;

namespace EdgeReader.Hardware.Tests.Power;

public class LoadTests
{
    private static readonly Supply Supply = PowerBudget.Read(Files.InHardware()).Supply;

    [Fact]
    public void CurrentOfThe3VoltRail_IsLessAtTheBooster()
    {
        // 100 mA · 3.3 V / 85 % / 5.2 V
        Assert.Equal(74.7, new Load(0, 0, 100).OfBooster(Supply), 1);
        Assert.Equal(174.7, new Load(7, 100, 100).OfBooster(Supply), 1);
    }

    [Fact]
    public void Cell_GivesWhatTheBoosterLosesToo()
    {
        // 100 mA · 5.2 V / 90 %, and 10 mA · 3.6 V
        Assert.Equal(577.8, new Load(0, 100, 0).OfCell(Supply, 3.6), 1);
        Assert.Equal(36, new Load(10, 0, 0).OfCell(Supply, 3.6), 1);
    }

    [Fact]
    public void Loads_AreAddedAndShared() =>
        Assert.Equal(new Load(2, 4, 6), (new Load(1, 2, 3) + new Load(3, 6, 9)) * 0.5);
}
