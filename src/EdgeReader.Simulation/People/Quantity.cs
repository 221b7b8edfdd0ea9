namespace EdgeReader.Simulation.People;

/// <summary>Something of a hand that moves smoothly to where it is wanted.</summary>
/// <param name="start">Where it is at first.</param>
/// <param name="seconds">In so many it covers 63 % of the way.</param>
internal sealed class Quantity(double start, double seconds = 0.18)
{
    /// <summary>Where it is.</summary>
    public double Value { get; private set; } = start;

    /// <summary>Where it is wanted.</summary>
    public double Target { get; set; } = start;

    /// <summary>Lets time pass, seconds.</summary>
    public void Pass(double time) => Value += (Target - Value) * (1 - Math.Exp(-time / seconds));
}
