using System.Device.I2c;

namespace EdgeReader.Devices.Power.Chips;

/// <summary>The older chip, on SparkFun's and DFRobot's boards and many UPS hats.</summary>
/// <param name="device">Stays the caller's.</param>
public sealed class Max17043(I2cDevice device) : Max1704X(device);
