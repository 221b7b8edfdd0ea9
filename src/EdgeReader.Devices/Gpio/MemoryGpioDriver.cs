using System.Device.Gpio;

namespace EdgeReader.Devices.Gpio;

/// <summary>
/// Simulated GPIO lines, in memory: what is outside drives inputs, and sees what outputs do. An
/// edge calls who listens at once, on the thread that made it.
/// </summary>
public sealed class MemoryGpioDriver : GpioDriver
{
    private readonly Dictionary<int, PinMode> _open = [];
    private readonly Dictionary<int, PinValue> _written = [];
    private readonly Dictionary<int, PinValue> _driven = [];
    private readonly List<(int Line, PinEventTypes Edges, PinChangeEventHandler Call)> _calls = [];

    /// <summary>The level of a line.</summary>
    public PinValue this[int line] =>
        IsOutput(line)
            ? _written.GetValueOrDefault(line, PinValue.Low)
            : _driven.GetValueOrDefault(line, Pulled(line));

    /// <summary>
    /// Whether an output keeps its level when it is given back, as on Raspberry Pi OS without
    /// <c>strict_gpiod</c>; else it is an input again, as on other kernels.
    /// </summary>
    public bool KeepsOutputs { get; init; }

    /// <summary>
    /// What opening, reading and writing a line fails with from now on; null while nothing does.
    /// </summary>
    public Exception? Fault { get; set; }

    /// <summary>Whether edges are lost, as when they come faster than they are fetched.</summary>
    public bool LosesEdges { get; set; }

    /// <inheritdoc/>
    protected override int PinCount => 54;

    /// <summary>Whether somebody holds the line.</summary>
    public bool IsOpen(int line) => _open.ContainsKey(line);

    /// <summary>Drives a line from outside, as a button does.</summary>
    /// <param name="line">Which.</param>
    /// <param name="value">The level, or null to leave it to the line's pull.</param>
    public void Drive(int line, PinValue? value)
    {
        PinValue before = this[line];
        if (value is { } level)
        {
            _driven[line] = level;
        }
        else
        {
            _driven.Remove(line);
        }
        if (this[line] != before && !LosesEdges)
        {
            Tell(line, this[line] == PinValue.High ? PinEventTypes.Rising : PinEventTypes.Falling);
        }
    }

    /// <inheritdoc/>
    protected override void OpenPin(int pinNumber)
    {
        ThrowFault();
        if (!_open.TryAdd(pinNumber, PinMode.Input))
        {
            throw new InvalidOperationException($"Line {pinNumber} is taken.");
        }
    }

    /// <inheritdoc/>
    protected override void ClosePin(int pinNumber) => _open.Remove(pinNumber);

    /// <inheritdoc/>
    protected override void SetPinMode(int pinNumber, PinMode mode) => _open[pinNumber] = mode;

    /// <inheritdoc/>
    protected override PinMode GetPinMode(int pinNumber) => _open[pinNumber];

    /// <inheritdoc/>
    protected override bool IsPinModeSupported(int pinNumber, PinMode mode) => true;

    /// <inheritdoc/>
    protected override PinValue Read(int pinNumber)
    {
        ThrowFault();
        return this[pinNumber];
    }

    /// <inheritdoc/>
    protected override void Write(int pinNumber, PinValue value)
    {
        ThrowFault();
        _written[pinNumber] = IsOpen(pinNumber)
            ? value
            : throw new InvalidOperationException($"Line {pinNumber} is written but not held.");
    }

    /// <inheritdoc/>
    protected override WaitForEventResult WaitForEvent(
        int pinNumber,
        PinEventTypes eventTypes,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Edges call back; nobody waits for them here.");

    /// <inheritdoc/>
    protected override void AddCallbackForPinValueChangedEvent(
        int pinNumber,
        PinEventTypes eventTypes,
        PinChangeEventHandler callback
    )
    {
        ThrowFault();
        _calls.Add((pinNumber, eventTypes, callback));
    }

    /// <inheritdoc/>
    protected override void RemoveCallbackForPinValueChangedEvent(
        int pinNumber,
        PinChangeEventHandler callback
    ) => _calls.RemoveAll(c => c.Line == pinNumber && c.Call == callback);

    private bool IsOutput(int line) =>
        _open.TryGetValue(line, out PinMode mode)
            ? mode == PinMode.Output
            : KeepsOutputs && _written.ContainsKey(line);

    private PinValue Pulled(int line) =>
        _open.GetValueOrDefault(line) is PinMode.InputPullUp ? PinValue.High : PinValue.Low;

    private void Tell(int line, PinEventTypes edge)
    {
        foreach (var (_, _, call) in _calls.FindAll(c => c.Line == line && c.Edges.HasFlag(edge)))
        {
            call(this, new PinValueChangedEventArgs(edge, line));
        }
    }

    private void ThrowFault()
    {
        if (Fault is not null)
        {
            throw Fault;
        }
    }
}
