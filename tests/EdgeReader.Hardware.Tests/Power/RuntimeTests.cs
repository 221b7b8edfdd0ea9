using EdgeReader.Hardware.Power;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Tests.Power;

public class RuntimeTests
{
    private static readonly PowerBudget Budget = PowerBudget.Read(Files.InHardware());
    private static readonly Supply Supply = Budget.Supply;

    [Fact]
    public void WithoutLoad_TheCurveAloneSaysWhatIsLeft()
    {
        // 3.2 V is half way from 3.10 V, 0 %, to 3.30 V, 10 %.
        Assert.Equal(5, new Runtime(Supply, default).PercentLeft, 6);
    }

    [Fact]
    public void BusyReader_LeavesMoreInTheCell()
    {
        // 3370 mW at 3.2 V are 1.05 A; 150 mΩ take 0.158 V of it: 3.358 V at rest.
        Assert.Equal(14.8, new Runtime(Supply, Budget.Reading).PercentLeft, 1);
    }

    [Fact]
    public void Current_IsWhatGivesThePowerBehindTheResistance()
    {
        Runtime runtime = new(Supply, Budget.Reading);
        double amperes = runtime.Current(Budget.Awake) / 1000;
        double watts = (runtime.MeanVolts - amperes * Supply.Ohms) * amperes;
        Assert.Equal(Budget.Awake.OfCell(Supply, runtime.MeanVolts) / 1000, watts, 9);
    }

    [Fact]
    public void TwiceTheCapacity_LastsTwiceAsLong()
    {
        Runtime runtime = new(Supply, Budget.Reading);
        Assert.Equal(
            2 * runtime.Hours(1000, Budget.Typical),
            runtime.Hours(2000, Budget.Typical),
            9
        );
    }

    [Fact]
    public void OnTheShelf_SelfDischargeEndsItAnyway()
    {
        // 97 % at 3 % a month.
        Assert.Equal(970, new Runtime(Supply, Budget.Reading).DaysStored(2600, default), 0);
    }

    [Fact]
    public void LoadThatNoCellCanGive_IsRefused() =>
        Assert.Throws<ReaderException>(() =>
            new Runtime(Supply, default).Current(new Load(0, 10_000, 0))
        );
}
