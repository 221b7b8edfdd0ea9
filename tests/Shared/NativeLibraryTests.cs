using System.Reflection;
using System.Runtime.InteropServices;
using OpenCvSharp;

namespace EdgeReader.Tests;

/// <summary>
/// The library of our own over Debian's OpenCV (<c>src/native</c>) has what code can reach through
/// OpenCvSharp: that of this project, of what it tests, and of its tests.
/// </summary>
public class NativeLibraryTests
{
    private const string Library = "OpenCvSharpExtern";

    [Fact]
    public void NativeLibrary_HasEveryEntryPointThatOurCodeCanReach()
    {
        IReadOnlySet<string> reached = new EntryPoints(typeof(Mat).Assembly, Library).From(Ours());
        nint library = NativeLibrary.Load(Library, typeof(Mat).Assembly, null);
        string[] missing =
        [
            .. reached.Where(name => !NativeLibrary.TryGetExport(library, name, out _)),
        ];
        TestContext.Current.TestOutputHelper?.WriteLine($"{reached.Count} entry points reached");
        Assert.NotEmpty(reached);
        Assert.True(
            missing.Length == 0,
            $"Our code can reach functions that src/native lacks: {string.Join(", ", missing)}"
        );
    }

    /// <summary>All assemblies of this repository that lie beside the test.</summary>
    private static IEnumerable<Assembly> Ours() =>
        Directory
            .EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(f =>
                Path.GetFileName(f).StartsWith("edgereader", StringComparison.OrdinalIgnoreCase)
            )
            .Select(f => Assembly.Load(Path.GetFileNameWithoutExtension(f)));
}
