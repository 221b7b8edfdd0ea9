using System.Globalization;
using System.Numerics;
using EdgeReader.Hardware.Enclosure;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Tests.Enclosure;

public sealed class StlFileTests : IDisposable
{
    private static readonly List<Vector3> _corners = Solids.Box(new(-1, 2, 3.5f), new(10, 20, 30));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    private string Part => Path.Combine(_folder.FullName, "part.stl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Text_IsRead()
    {
        File.WriteAllText(Part, Text(_corners));
        AssertBox();
    }

    [Fact]
    public void Binary_IsRead_AlsoWhenItsHeadingSaysSolid()
    {
        using (BinaryWriter file = new(File.Create(Part)))
        {
            file.Write("solid of a program that did not care".PadRight(79));
            file.Write(_corners.Count / 3);
            for (int corner = 0; corner < _corners.Count; corner++)
            {
                if (corner % 3 == 0)
                {
                    Write(file, Vector3.UnitX);
                }
                Write(file, _corners[corner]);
                if (corner % 3 == 2)
                {
                    file.Write((short)0);
                }
            }
        }
        AssertBox();
    }

    [Theory]
    [InlineData("")]
    [InlineData("solid nothing\nendsolid nothing\n")]
    [InlineData("vertex 0 0 0\nvertex 1 0 0\n")]
    [InlineData("vertex 0 0 0\nvertex 1 0 0\nvertex 1 1\n")]
    [InlineData("vertex 0 0 0\nvertex 1 0 0\nvertex 1 1 nan\n")]
    [InlineData("vertex 0 0 0\nvertex 1 0 0\nvertex 1 1 one\n")]
    public void WhatIsNoStl_IsRefused(string text)
    {
        File.WriteAllText(Part, text);
        Assert.Throws<ReaderException>(() => StlFile.Read(Part));
    }

    [Fact]
    public void FileThatIsMissing_IsTold() =>
        Assert.Equal(
            $"There is no file {Part}.",
            Assert.Throws<ReaderException>(() => StlFile.Read(Part)).Message
        );

    private void AssertBox()
    {
        Mesh mesh = StlFile.Read(Part);
        Assert.Equal(12, mesh.Triangles.Count);
        Assert.Equal(8, mesh.Points.Count);
        Assert.Equal(6000, mesh.Volume, 1e-3);
        Assert.Null(Closedness.Fault(mesh));
    }

    private static string Text(List<Vector3> corners) =>
        "solid box\n"
        + string.Concat(
            corners.Select(corner =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"   vertex {corner.X} {corner.Y:e3} {corner.Z}\n"
                )
            )
        )
        + "endsolid box\n";

    private static void Write(BinaryWriter file, Vector3 place)
    {
        file.Write(place.X);
        file.Write(place.Y);
        file.Write(place.Z);
    }
}
