using System.Numerics;
using EdgeReader.Hardware.Enclosure;

namespace EdgeReader.Hardware.Tests.Enclosure;

public class OverlapTests
{
    [Fact]
    public void PartsThatTouch_HaveNothingInCommon_ThatCounts()
    {
        // CGAL gives the surface where they touch, from both sides.
        List<Vector3> surface = Solids.Box(new(60.123f, 160.456f, 16.2f), new(10, 10, 0));
        Assert.Empty(Overlap.Places(Mesh.Of(surface)));
    }

    [Fact]
    public void PartThatGoesThroughAnother_IsTold_WithItsPlace()
    {
        Mesh common = Mesh.Of([
            .. Solids.Box(new(1, 2, 3), new(1, 1, 0.5f)),
            .. Solids.Box(new(50), new(0.05f)),
        ]);
        Assert.Equal(
            ["0.50 mm³ in common, x 1.0 to 2.0, y 2.0 to 3.0, z 3.0 to 3.5 mm"],
            Overlap.Places(common)
        );
    }
}
