using System.Device.I2c;
using EdgeReader.Devices.Power.Chips;
using EdgeReader.Devices.Power.I2c;

namespace EdgeReader.Devices.Tests.Power.I2c;

public class SimulatedI2cBusTests
{
    private readonly SimulatedI2cBus _bus = new(number: 3);

    [Fact]
    public void Register_IsWrittenAndReadWithItsHighByteFirst()
    {
        SimulatedIna219 chip = new();
        _bus.Attach(0x40, chip);
        using I2cDevice device = _bus.CreateDevice(0x40);
        device.Write([0x05, 0x12, 0x34]);
        Assert.Equal(0x1234, chip.Read(0x05));
        byte[] read = new byte[2];
        device.WriteRead([0x05], read);
        Assert.Equal([0x12, 0x34], read);
        device.Write([0x00]);
        device.Read(read);
        Assert.Equal([0x39, 0x9F], read);
        Assert.Equal(new I2cConnectionSettings(3, 0x40), device.ConnectionSettings);
    }

    [Fact]
    public void NobodyThere_FailsOnlyWhenItIsAsked()
    {
        using I2cDevice device = _bus.CreateDevice(0x36);
        Assert.Throws<IOException>(() => device.Write([0x02]));
        _bus.Attach(0x36, new SimulatedMax1704x());
        device.Write([0x02]);
        _bus.IsBroken = true;
        Assert.Throws<IOException>(() => device.Write([0x02]));
        _bus.IsBroken = false;
        _bus.RemoveDevice(0x36);
        Assert.Throws<IOException>(() => device.Write([0x02]));
    }

    [Fact]
    public void WhatNoChipWith16BitRegistersKnows_IsRefused()
    {
        _bus.Attach(0x36, new SimulatedMax1704x());
        using I2cDevice device = _bus.CreateDevice(0x36);
        Assert.Throws<ArgumentException>(() => device.Write([0x02, 0x00]));
        Assert.Throws<ArgumentException>(() => device.Read(new byte[3]));
    }
}
