using System.Device.I2c;
using EdgeReader.Devices.Power;
using EdgeReader.Devices.Power.Chips;
using EdgeReader.Devices.Power.I2c;
using Iot.Device.Adc;

namespace EdgeReader.Devices.Tests.Power.Chips;

public class SimulatedChipsTests
{
    private readonly SimulatedI2cBus _bus = new();

    /// <summary>SBOS448G table 8: 10 A through 2 mΩ at 12 V.</summary>
    [Fact]
    public void Ina219_CalculatesTheDataSheetsExample()
    {
        SimulatedIna219 chip = new() { ShuntVolts = 0.020, BusVolts = 11.98 };
        using Ina219 driver = new(Attach(0x40, chip));
        driver.Reset();
        Assert.Equal(0x5000, Ina219FuelGauge.Calibration(stepAmperes: 0.001, shuntOhms: 0.002));
        driver.SetCalibration(0x5000, 0.001f);

        Assert.Equal(20, driver.ReadShuntVoltage().Millivolts, 1e-6);
        Assert.Equal(11.98, driver.ReadBusVoltage().Volts, 1e-6);
        Assert.Equal(10, driver.ReadCurrent().Amperes, 1e-4);
        Assert.Equal(119.8, (double)driver.ReadPower().Watts, 1e-4);
        Assert.Equal(
            [0x07D0, 0x5D98, 0x1766, 0x2710, 0x5000],
            Enumerable.Range(1, 5).Select(register => (int)chip.Read((byte)register))
        );
    }

    [Fact]
    public void Ina219_WithoutCalibration_TellsNoCurrent_AndAResetTakesItAway()
    {
        SimulatedIna219 chip = new() { ShuntVolts = 0.1 };
        Assert.Equal(0, chip.Read(0x04));
        chip.Write(0x05, 4096);
        Assert.Equal(10_000, chip.Read(0x04));
        chip.Write(0x00, 0x8000);
        Assert.Equal(0, chip.Read(0x04));
        Assert.Equal(0x399F, chip.Read(0x00));
    }

    [Fact]
    public void Max17048_TellsWhatItIsTold_BelowItsThresholdWithAnAlert()
    {
        SimulatedMax1704x chip = new()
        {
            Volts = 3.7125,
            Percent = 50.5,
            PercentPerHour = -2.08,
        };
        Max17048 driver = Assert.IsType<Max17048>(Max1704X.Detect(Attach(0x36, chip)));
        Assert.Equal(0xB9A0, chip.Read(0x02));
        Assert.Equal(0x3280, chip.Read(0x04));
        Assert.Equal(-2.08, driver.ChangeRate, 1e-9);
        driver.Threshold = 10;
        Assert.False(driver.Alert);
        chip.Percent = 9;
        Assert.True(driver.Alert);
    }

    [Fact]
    public void Max17043_LeavesTheLastFourBitsOfItsVoltageZero()
    {
        SimulatedMax1704x chip = new(SimulatedMax1704x.Max17043Version) { Volts = 3.7125 };
        Assert.Equal(0xB9A0, chip.Read(0x02)); // 2970 · 1.25 mV
        chip.Volts = 3.7130;
        Assert.Equal(0xB9A0, chip.Read(0x02));
    }

    private I2cDevice Attach(int address, IRegisterChip chip)
    {
        _bus.Attach(address, chip);
        return _bus.CreateDevice(address);
    }
}
