namespace EdgeReader.Simulation.Showing;

/// <summary>
/// What a computer needs for a frame. Assumed, not measured: a look of this network in int8 takes
/// what ncnn's MobileNetV2 in fp32 does (62 ms on a Pi 4, 10.5 ms on a Pi 5) and somewhat more;
/// landmarks four times and twice what they take on one thread of a Zen 4.
/// </summary>
/// <param name="Name">The board's.</param>
/// <param name="LookSeconds">The network, a look.</param>
/// <param name="WitnessSeconds">Looking for landmarks.</param>
public sealed record Processor(string Name, double LookSeconds, double WitnessSeconds)
{
    /// <summary>All that are simulated.</summary>
    public static IReadOnlyList<Processor> All { get; } =
    [new("Pi 4", 0.075, 0.18), new("Pi 5", 0.028, 0.08)];
}
