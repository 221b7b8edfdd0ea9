using System.Device.Gpio;

namespace EdgeReader.Devices.Tests.Haptics;

/// <summary>GPIO lines in memory: output only.</summary>
internal sealed class MemoryGpioDriver : GpioDriver
{
    private readonly Dictionary<int, PinValue> _values = [];
    private readonly HashSet<int> _open = [];

    public PinValue this[int line] => _values.GetValueOrDefault(line, PinValue.Low);

    protected override int PinCount => 54;

    public bool IsOpen(int line) => _open.Contains(line);

    protected override void OpenPin(int pinNumber) => _open.Add(pinNumber);

    protected override void ClosePin(int pinNumber) => _open.Remove(pinNumber);

    protected override void SetPinMode(int pinNumber, PinMode mode) =>
        Assert.Equal(PinMode.Output, mode);

    protected override PinMode GetPinMode(int pinNumber) => PinMode.Output;

    protected override bool IsPinModeSupported(int pinNumber, PinMode mode) =>
        mode == PinMode.Output;

    protected override PinValue Read(int pinNumber) => this[pinNumber];

    protected override void Write(int pinNumber, PinValue value)
    {
        Assert.True(IsOpen(pinNumber), "A line is written only while it is held.");
        _values[pinNumber] = value;
    }

    protected override WaitForEventResult WaitForEvent(
        int pinNumber,
        PinEventTypes eventTypes,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    protected override void AddCallbackForPinValueChangedEvent(
        int pinNumber,
        PinEventTypes eventTypes,
        PinChangeEventHandler callback
    ) => throw new NotSupportedException();

    protected override void RemoveCallbackForPinValueChangedEvent(
        int pinNumber,
        PinChangeEventHandler callback
    ) => throw new NotSupportedException();
}
