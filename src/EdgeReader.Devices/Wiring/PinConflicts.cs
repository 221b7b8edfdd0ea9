using EdgeReader.Devices.Buttons;

namespace EdgeReader.Devices.Wiring;

/// <summary>What of a pin table can't be wired, or would do harm: a sentence each.</summary>
internal static class PinConflicts
{
    /// <summary>All of them; none if it can be built.</summary>
    public static IEnumerable<string> In(PinTable table) =>
        [
            .. table.Pins.SelectMany(Of),
            .. Twice(table.Pins, "pin", pin => pin.Number),
            .. Twice(Lines(table), "line", pin => pin.Line),
            .. Twice(Lines(table), "signal", pin => pin.Signal),
        ];

    private static IEnumerable<Pin> Lines(PinTable table) =>
        table.Pins.Where(pin => pin.Function != PinFunction.Power);

    private static IEnumerable<string> Twice<T>(
        IEnumerable<Pin> pins,
        string what,
        Func<Pin, T> key
    ) =>
        pins.GroupBy(key)
            .Where(group => group.Count() > 1)
            .Select(group =>
                $"The {what} {group.Key} has {string.Join(" and ", group.Select(pin => pin.Part))}: "
                + "give each its own."
            );

    private static IEnumerable<string> Of(Pin pin)
    {
        if (pin.Number < 1 || pin.Number > RaspberryPiHeader.Count)
        {
            return [$"{pin.Signal} is on pin {pin.Number}: the header has pins 1 to 40."];
        }
        string line = RaspberryPiHeader.LineOf(pin.Number);
        if (pin.Line != line)
        {
            return [$"{pin.Signal} is on pin {pin.Number}, which is {line} and not {pin.Line}."];
        }
        return
        [
            .. If(pin.Builds.Count == 0, $"{pin.Signal} is in no build."),
            .. If(pin.Part.Length == 0, $"Nothing hangs on {pin.Signal}."),
            .. FunctionOf(pin, RaspberryPiHeader.FunctionOf(line)),
            .. LevelsOf(pin),
        ];
    }

    private static IEnumerable<string> FunctionOf(Pin pin, PinFunction? function) =>
        function is null ? [$"{pin.Signal} is on {pin.Line}, which is the board's own."]
        : function != pin.Function
            ?
            [
                $"{pin.Signal} is on {pin.Line}, which is taken by {Name(function.Value)}, "
                    + $"as {Name(pin.Function)}.",
            ]
        : [];

    private static IEnumerable<string> LevelsOf(Pin pin)
    {
        double most = RaspberryPiHeader.VoltsOf(pin.Line);
        bool isSwitch = pin.Function is PinFunction.Gpio or PinFunction.Pwm;
        bool isPower = pin.Function == PinFunction.Power;
        return
        [
            .. If(
                pin.Volts > most,
                $"{pin.Signal} has {pin.Volts} V on {pin.Line}, which bears {most} V: it would be destroyed."
            ),
            .. If(
                isPower && pin.Volts != most,
                $"{pin.Signal} has {pin.Volts} V on {pin.Line}, which has {most} V."
            ),
            .. If(
                isSwitch != (pin.Active != ActiveLevel.None),
                isSwitch
                    ? $"{pin.Signal} has no active level: nobody knows what is on."
                    : $"{pin.Signal} has an active level, but is no switch."
            ),
            .. If(
                pin.Function == PinFunction.Gpio
                    && pin.Direction == PinDirection.Input
                    && pin.Pull == LinePull.None,
                $"{pin.Signal} is an input without a pull: it would press itself."
            ),
            .. If(
                pin
                    is {
                            Direction: PinDirection.Input,
                            Pull: LinePull.Up,
                            Active: ActiveLevel.High
                        }
                        or {
                            Direction: PinDirection.Input,
                            Pull: LinePull.Down,
                            Active: ActiveLevel.Low
                        },
                $"{pin.Signal} is pulled to its active level: it would be pressed for ever."
            ),
        ];
    }

    private static IEnumerable<string> If(bool isSo, string sentence) => isSo ? [sentence] : [];

    private static string Name(PinFunction function) => function.ToString().ToUpperInvariant();
}
