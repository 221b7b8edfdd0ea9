using System.Device.I2c;
using EdgeReader.Devices.Power.Chips;
using EdgeReader.Devices.Power.I2c;

namespace EdgeReader.Devices.Tests.Power.Chips;

/// <summary>The data sheets' numbers: Maxim's MAX17043/MAX17044, and 19-6171 (MAX17048).</summary>
public class Max1704XTests
{
    private readonly Registers _chip = new();

    private I2cDevice Device
    {
        get
        {
            SimulatedI2cBus bus = new();
            bus.Attach(Max1704X.DefaultAddress, _chip);
            return bus.CreateDevice(Max1704X.DefaultAddress);
        }
    }

    [Theory]
    [InlineData(0x0000, 0)]
    [InlineData(0x0010, 0.00125)] // the MAX17043's step: 12 bits, on the left
    [InlineData(0xC800, 4.0)] // 0xC80 = 3200 · 1.25 mV
    [InlineData(0xFFF0, 5.11875)] // 4095 · 1.25 mV
    public void CellVoltage_OfTwelveBits_IsCountedIn1250Microvolts(int register, double volts)
    {
        _chip[0x02] = (ushort)register;
        Assert.Equal(volts, new Max17043(Device).BatteryVoltage.Volts, 1e-9);
    }

    [Theory]
    [InlineData(0x0001, 78.125e-6)]
    [InlineData(0xB9A0, 3.7125)] // 47520 · 78.125 µV
    [InlineData(0xD200, 4.2)]
    public void CellVoltage_OfSixteenBits_IsCountedIn78Microvolts(int register, double volts)
    {
        _chip[0x02] = (ushort)register;
        Assert.Equal(volts, new Max17048(Device).BatteryVoltage.Volts, 1e-9);
    }

    [Theory]
    [InlineData(0x0000, 0)]
    [InlineData(0x0001, 1 / 256.0)]
    [InlineData(0x3280, 50.5)] // the high byte is whole percents
    [InlineData(0x6400, 100)]
    [InlineData(0x6640, 102.25)]
    public void Charge_IsPercentInTheHighByte_And256thsInTheLow(int register, double percent)
    {
        _chip[0x04] = (ushort)register;
        Assert.Equal(percent, new Max17043(Device).BatteryPercent.Percent, 1e-9);
    }

    [Theory]
    [InlineData(0x9700, 32)] // 00000b
    [InlineData(0x9701, 31)] // 00001b
    [InlineData(0x9702, 30)] // 00010b
    [InlineData(0x971C, 4)] // 11100b, after power-on
    [InlineData(0x971F, 1)] // 11111b
    public void Threshold_IsATwosComplementOfFiveBits(int config, byte percent)
    {
        Max17043 chip = new(Device);
        _chip[0x0C] = (ushort)config;
        Assert.Equal(percent, chip.Threshold);
        _chip[0x0C] = 0x97FF;
        chip.Threshold = percent;
        Assert.Equal(config | 0x97E0, _chip[0x0C]); // the other eleven bits stay
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    public void Threshold_BeyondItsRange_IsRefused(byte percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Max17043(Device).Threshold = percent);

    [Fact]
    public void Alert_IsBitFive_AndOnlySoftwareClearsIt()
    {
        Max17043 chip = new(Device);
        Assert.False(chip.Alert);
        _chip[0x0C] = 0x973C;
        Assert.True(chip.Alert);
        chip.ClearAlert();
        Assert.Equal(0x971C, _chip[0x0C]);
    }

    [Fact]
    public void QuickStart_Writes4000IntoMode()
    {
        new Max17048(Device).QuickStart();
        Assert.Equal(0x4000, _chip[0x06]);
    }

    [Theory]
    [InlineData(0x000A, 2.08)]
    [InlineData(0xFFF6, -2.08)] // −10 · 0.208 % an hour
    public void ChangeRate_IsSigned(int register, double percentPerHour)
    {
        _chip[0x16] = (ushort)register;
        Assert.Equal(percentPerHour, new Max17048(Device).ChangeRate, 1e-9);
    }

    [Theory]
    [InlineData(0x0010, typeof(Max17048))]
    [InlineData(SimulatedMax1704x.Max17048Version, typeof(Max17048))]
    [InlineData(SimulatedMax1704x.Max17043Version, typeof(Max17043))]
    public void Detect_GoesByTheVersion(int version, Type expected)
    {
        _chip[0x08] = (ushort)version;
        Assert.IsType(expected, Max1704X.Detect(Device));
    }

    /// <summary>Nothing but registers, so that the driver is not tested by its own model.</summary>
    private sealed class Registers : IRegisterChip
    {
        private readonly ushort[] _values = new ushort[256];

        public Registers() => this[0x0C] = 0x971C;

        public ushort this[byte register]
        {
            get => _values[register];
            set => _values[register] = value;
        }

        public ushort Read(byte register) => this[register];

        public void Write(byte register, ushort value) => this[register] = value;
    }
}
