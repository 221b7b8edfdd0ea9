using System.Numerics;
using EdgeReader.Hardware.Enclosure;

namespace EdgeReader.Hardware.Tests.Enclosure;

public class PrintLimitsTests
{
    private static readonly PrintLimits _limits = new(Bodies: 1, Wall: 1.6f, Room: 200);

    [Fact]
    public void SolidBlock_CanBePrinted_AndHasItsVolumeAndSize()
    {
        Mesh block = Mesh.Of(Solids.Box(new(5, 6, 7), new(10, 20, 30)));
        Assert.Empty(_limits.Conflicts(block));
        Assert.Equal(6000, block.Volume, 1e-3);
        Assert.Equal((new Vector3(5, 6, 7), new Vector3(15, 26, 37)), block.Box);
    }

    [Theory]
    [InlineData(1.5f, false)]
    [InlineData(1.6f, true)]
    [InlineData(2f, true)]
    public void Plate_IsAsThickAsItIs(float thickness, bool holds) =>
        Assert.Equal(
            holds,
            !_limits.Conflicts(Mesh.Of(Solids.Box(Vector3.Zero, new(30, 30, thickness)))).Any()
        );

    [Fact]
    public void ThinLidOfABox_IsFound_WithItsThicknessAndPlace()
    {
        IReadOnlyList<(Vector3 Place, float Thickness)> thin = WallThickness.Under(
            Solids.Hollow(wall: 2, lid: 1.5f),
            1.6f
        );
        Assert.NotEmpty(thin);
        Assert.All(thin, spot => Assert.Equal(1.5, spot.Thickness, 1e-3));
        Assert.All(thin, spot => Assert.InRange(spot.Place.Z, 18.4, 20.1));
        Assert.Empty(WallThickness.Under(Solids.Hollow(wall: 2, lid: 2), 1.6f));
    }

    [Theory]
    [InlineData(45, true)]
    [InlineData(20, false)]
    public void EdgeOfAChamfer_IsNoThinWall_ButABladeIs(double degrees, bool holds) =>
        Assert.Equal(holds, WallThickness.Under(Solids.Wedge(degrees), 1.6f).Count == 0);

    [Fact]
    public void BoxWithoutAFace_IsNotClosed()
    {
        List<Vector3> corners = Solids.Box(Vector3.Zero, new(10));
        corners.RemoveRange(0, 3);
        Assert.Equal(
            ["it is not closed: 3 sides don't have two triangles"],
            _limits.Conflicts(Mesh.Of(corners))
        );
    }

    [Fact]
    public void FaceThatLooksInwards_IsNotClosed()
    {
        List<Vector3> corners = Solids.Box(Vector3.Zero, new(10));
        corners.Reverse(0, 3);
        Assert.StartsWith("it is not closed", Assert.Single(_limits.Conflicts(Mesh.Of(corners))));
    }

    [Fact]
    public void TriangleThatIsASpeck_IsDropped_AndThePartIsStillClosed()
    {
        List<Vector3> corners = Solids.Box(Vector3.Zero, new(10));
        corners.AddRange([Vector3.Zero, new(0, 0, 2e-5f), new(10, 0, 0)]);
        Mesh mesh = Mesh.Of(corners);
        Assert.Equal(12, mesh.Triangles.Count);
        Assert.Empty(_limits.Conflicts(mesh));
    }

    [Fact]
    public void PieceThatHangsInTheAir_HollowWithoutAnOpening_AndTooLongAPart_AreTold()
    {
        Mesh two = Mesh.Of([
            .. Solids.Box(Vector3.Zero, new(10)),
            .. Solids.Box(new(20, 0, 0), new(181, 10, 10)),
        ]);
        Assert.Equal(
            ["it has 2 bodies, not 1", "it is larger than a printer of 200 mm"],
            _limits.Conflicts(two)
        );
        Assert.Contains(
            "it has a closed hollow, or is inside out",
            _limits.Conflicts(Solids.Hollow(wall: 2, lid: 2))
        );
    }
}
