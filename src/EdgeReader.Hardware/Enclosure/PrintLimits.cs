using System.Numerics;

namespace EdgeReader.Hardware.Enclosure;

/// <summary>What a part must keep to, so that a printer makes it.</summary>
/// <param name="Bodies">How many separate bodies it has.</param>
/// <param name="Wall">The thinnest wall, mm.</param>
/// <param name="Room">The printer's sides, mm.</param>
public sealed record PrintLimits(int Bodies, float Wall, float Room)
{
    /// <summary>How much a wall may miss by rounding, mm: corners are written with six digits.</summary>
    private const float Rounding = 0.01f;

    /// <summary>What is wrong with a part, a sentence each; none if it can be printed.</summary>
    /// <param name="mesh">The part.</param>
    public IEnumerable<string> Conflicts(Mesh mesh)
    {
        if (Closedness.Fault(mesh) is { } open)
        {
            // Without an inside there is no volume and no wall to speak of.
            return [open];
        }
        return BodyConflicts(mesh).Concat(RoomConflicts(mesh)).Concat(WallConflicts(mesh));
    }

    private IEnumerable<string> BodyConflicts(Mesh mesh)
    {
        IReadOnlyList<Mesh> bodies = mesh.Bodies();
        if (bodies.Count != Bodies)
        {
            yield return $"it has {bodies.Count} bodies, not {Bodies}";
        }
        if (bodies.Any(body => body.Volume <= 0))
        {
            yield return "it has a closed hollow, or is inside out";
        }
    }

    private IEnumerable<string> RoomConflicts(Mesh mesh)
    {
        (Vector3 low, Vector3 high) = mesh.Box;
        Vector3 size = high - low;
        if (Math.Max(size.X, Math.Max(size.Y, size.Z)) > Room)
        {
            yield return FormattableString.Invariant($"it is larger than a printer of {Room:0} mm");
        }
    }

    private IEnumerable<string> WallConflicts(Mesh mesh)
    {
        var thin = WallThickness.Under(mesh, Wall - Rounding);
        if (thin.Count > 0)
        {
            (Vector3 place, float thickness) = thin.MinBy(spot => spot.Thickness);
            yield return FormattableString.Invariant(
                $"its wall is {thickness:0.00} mm at {place.X:0.0}, {place.Y:0.0}, {place.Z:0.0}"
            ) + FormattableString.Invariant($" and under {Wall:0.0} mm at {thin.Count} points");
        }
    }
}
