using EdgeReader.Training.Advice;
using EdgeReader.Training.Data;

namespace EdgeReader.Training.Tests.Advice;

/// <summary>
/// Notes that exist as features only: each label and each origin has a direction of its own, and
/// so has, as far as a test asks for it, each label of an origin.
/// </summary>
internal static class NotesInGroups
{
    private static readonly string[] Origins = ["O1_a", "O2_b", "O3_c", "O9_d"];

    private const int Directions = 8;

    /// <summary>Notes of all designs, as many of each in each of four origins.</summary>
    public static Photograph[] Draw(int eachOrigin) =>
        [
            .. from design in Enumerable.Range(0, TestLabels.Rupees.Designs.Count)
            from origin in Origins
            from number in Enumerable.Range(0, eachOrigin)
            let name = $"{origin}-{design}-{number}"
            select new Photograph("", name, design, true, origin, "web", name, 64, 30),
        ];

    /// <summary>What the base would see in them.</summary>
    /// <param name="notes">From <see cref="Draw"/>.</param>
    /// <param name="label">How much a label looks alike in all origins.</param>
    /// <param name="scenery">How much a label looks otherwise in each origin.</param>
    public static PhotographFeatures See(Photograph[] notes, double label, double scenery)
    {
        int designs = TestLabels.Rupees.Designs.Count;
        int dimension = designs * (1 + Origins.Length) + Directions;
        float[] features = new float[notes.Length * dimension];
        Random random = new(11);
        foreach ((int row, Photograph note) in notes.Index())
        {
            Span<float> seen = features.AsSpan(row * dimension, dimension);
            seen[note.Label] = (float)label;
            int origin = Array.IndexOf(Origins, note.Origin);
            seen[designs * (1 + origin) + note.Label] = (float)scenery;
            for (int i = dimension - Directions; i < dimension; i++)
            {
                seen[i] = random.NextSingle() * 2 - 1;
            }
        }
        return new(notes, features);
    }
}
