namespace EdgeReader.Training;

/// <summary>The machine that figures were measured on.</summary>
public static class Machine
{
    private const string Processors = "/proc/cpuinfo";
    private const string Model = "model name";

    /// <summary>Its number of cores and their name, as Linux tells it.</summary>
    public static string Describe()
    {
        string? name = File.Exists(Processors)
            ? File.ReadLines(Processors)
                .FirstOrDefault(line => line.StartsWith(Model, StringComparison.Ordinal))
                ?.Split(':', 2)[^1]
                .Trim()
            : null;
        return $"{Environment.ProcessorCount} cores of {name ?? "an unnamed processor"}";
    }
}
