using TorchSharp;

namespace EdgeReader.Training.Tests.Build;

public class TorchSharpNativeTests
{
    [Fact]
    public void NativeLibrary_AsTheBuildCopiedIt_LoadsAndComputes()
    {
        using torch.Tensor ones = torch.ones(2, 3);

        Assert.Equal(6f, ones.sum().item<float>());
    }

    [Fact]
    public void NativeLibrary_LoadedByTheTests_IsTheBuildsOwnCopy()
    {
        using torch.Tensor loaded = torch.zeros(1);

        string map = Assert.Single(
            File.ReadLines("/proc/self/maps")
                .Where(line => line.EndsWith("libLibTorchSharp.so", StringComparison.Ordinal))
                .Select(line => line[line.IndexOf('/', StringComparison.Ordinal)..])
                .Distinct()
        );
        Assert.StartsWith(AppContext.BaseDirectory, map, StringComparison.Ordinal);
    }
}
