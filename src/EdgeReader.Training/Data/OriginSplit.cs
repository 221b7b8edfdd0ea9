using EdgeReader.Recognition;

namespace EdgeReader.Training.Data;

/// <summary>
/// Groups for leave-one-group-out: a photograph that is held out shares neither photographer and
/// place nor near-duplicate with any that was learnt from. A random split would measure how well
/// the network remembers a table cloth.
/// </summary>
public sealed class OriginSplit
{
    /// <summary>
    /// Origins that show the same things: web pictures recur across O4, O7 and O8, and one
    /// person took O5 and O6.
    /// </summary>
    private static readonly string[][] Related =
    [
        ["O4", "O7", "O8"],
        ["O5", "O6"],
    ];

    /// <summary>Kinds of which each picture shows another thing, so that they can be split up.</summary>
    private static readonly string[] Unrelated = ["general_photo", "phone_photo_clothes"];

    private readonly Dictionary<string, string> _groupOfUnit;
    private readonly ILookup<string, string> _groupsOfSubject;

    private OriginSplit(
        IReadOnlyList<string> groups,
        Dictionary<string, string> groupOfUnit,
        IReadOnlyList<Photograph> photographs
    )
    {
        Groups = groups;
        _groupOfUnit = groupOfUnit;
        _groupsOfSubject = photographs
            .Select(p => (p.Subject, Group: GroupOf(p)))
            .Distinct()
            .ToLookup(p => p.Subject, p => p.Group);
    }

    /// <summary>The groups' names, made of the notes' origins, such as O4+O7+O8.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>The group of a photograph that the split was made of.</summary>
    public string GroupOf(Photograph photograph) => _groupOfUnit[UnitOf(photograph)];

    /// <summary>
    /// Whether all photographs of a subject are in one group, so that whoever learns without the
    /// group never hears of it.
    /// </summary>
    public bool IsOfOneGroup(string subject) => _groupsOfSubject[subject].Count() == 1;

    /// <summary>
    /// Makes a group of each unrelated origin of notes and deals the pictures without a note
    /// among them, whole origins or clusters at a time, evenly and always alike.
    /// </summary>
    /// <exception cref="ReaderException">All notes are of one origin.</exception>
    public static OriginSplit Of(IReadOnlyList<Photograph> photographs)
    {
        DisjointSets<string> units = new();
        foreach (var cluster in photographs.GroupBy(p => p.Cluster))
        {
            string first = UnitOf(cluster.First());
            foreach (Photograph photograph in cluster)
            {
                units.Join(first, UnitOf(photograph));
            }
        }
        var sets = photographs
            .GroupBy(p => units.Find(UnitOf(p)))
            .Select(set => new
            {
                Units = set.Select(UnitOf).Distinct().Order(StringComparer.Ordinal).ToList(),
                Notes = set.Where(p => p.IsNote).Select(UnitOf).ToHashSet(),
                Count = set.Count(),
            })
            .OrderByDescending(set => set.Count)
            .ThenBy(set => set.Units[0], StringComparer.Ordinal)
            .ToList();

        Dictionary<string, string> groupOfUnit = [];
        SortedDictionary<string, int> negatives = new(StringComparer.Ordinal);
        foreach (var set in sets.Where(set => set.Notes.Count > 0))
        {
            string group = string.Join('+', set.Notes.Order(StringComparer.Ordinal));
            negatives.Add(group, 0);
            set.Units.ForEach(unit => groupOfUnit.Add(unit, group));
        }
        if (negatives.Count < 2)
        {
            throw new ReaderException(
                "All photographs of notes are of one origin, so that nothing can be held out to "
                    + "measure with: add photographs by other people."
            );
        }
        foreach (var set in sets.Where(set => set.Notes.Count == 0))
        {
            string emptiest = negatives.MinBy(group => group.Value).Key;
            negatives[emptiest] += set.Count;
            set.Units.ForEach(unit => groupOfUnit.Add(unit, emptiest));
        }
        return new([.. negatives.Keys], groupOfUnit, photographs);
    }

    /// <summary>What is never torn apart: related origins, an origin, or a cluster.</summary>
    private static string UnitOf(Photograph photograph)
    {
        if (!photograph.IsNote)
        {
            return Unrelated.Contains(photograph.Kind)
                ? $"cluster {photograph.Cluster}"
                : photograph.Origin;
        }
        string origin = photograph.Origin.Split('_')[0];
        string[]? related = Related.FirstOrDefault(r => r.Contains(origin));
        return related is null ? origin : string.Join('+', related);
    }
}
