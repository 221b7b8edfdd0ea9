namespace EdgeReader.Training.Data;

/// <summary>
/// Photographs of the pool whose label is wrong, as whoever looks at them sees. They are judged by
/// what they show; the trainings of record have learnt them by their labels, one of thousands.
/// </summary>
public static class LabelCorrections
{
    private static readonly Dictionary<string, string> Shown = new()
    {
        ["notes/INR_100_new/himanshu50_72335f37ce.jpg"] = "INR_10_old",
    };

    /// <summary>The right label of a photograph; null where its own is thought right.</summary>
    /// <param name="name">As the manifest names it.</param>
    public static string? TryFind(string name) => Shown.GetValueOrDefault(name);
}
