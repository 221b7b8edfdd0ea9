using System.Device.Gpio;

namespace EdgeReader.Devices.Gpio;

/// <summary>A line of a GPIO chip.</summary>
/// <param name="Chip">The chip.</param>
/// <param name="Offset">The line's number on that chip, from 0 on.</param>
public sealed record GpioLine(GpioChipInfo Chip, int Offset);
