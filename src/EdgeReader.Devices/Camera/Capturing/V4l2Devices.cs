using EdgeReader.Recognition;

namespace EdgeReader.Devices.Camera.Capturing;

/// <summary>The USB cameras that are there, by their names.</summary>
/// <param name="root">Where device files are.</param>
internal sealed class V4l2Devices(string root = "/dev")
{
    /// <summary>A camera has a node that delivers pictures, and others that deliver none.</summary>
    private const string PictureNode = "-video-index0";

    private const int MostListed = 12;

    private readonly string _names = Path.Combine(root, "v4l", "by-id");

    /// <summary>The device file that is meant.</summary>
    /// <param name="device">A path, or a part of a name that only one camera has.</param>
    /// <exception cref="ReaderException">None is, or several: says which are there.</exception>
    public string Find(string device)
    {
        if (device.Contains('/'))
        {
            return File.Exists(device) ? device : throw Missing(device);
        }
        string[] found =
        [
            .. Named().Where(n => n.Contains(device, StringComparison.OrdinalIgnoreCase)),
        ];
        string[] pictures = found.Length > 1 ? [.. found.Where(IsPictureNode)] : found;
        return pictures.Length switch
        {
            1 => Path.Combine(_names, pictures[0]),
            0 => throw Missing(device),
            _ => throw new ReaderException(
                $"More than one camera is called {device}: write more of its name into "
                    + $"Camera:Device; there are {string.Join(", ", pictures)}."
            ),
        };
    }

    private static bool IsPictureNode(string name) =>
        name.EndsWith(PictureNode, StringComparison.Ordinal);

    private ReaderException Missing(string device)
    {
        string[] there = [.. Named().Where(IsPictureNode), .. Numbered()];
        string list = string.Join(", ", there.Take(MostListed));
        return new(
            $"There is no camera at {device}: plug one in, or name another with CAMERA=… "
                + "(Camera:Device in the settings); "
                + (there.Length == 0 ? "none is there at all." : $"there are {list}.")
        );
    }

    private IEnumerable<string> Named() =>
        Directory.Exists(_names)
            ? Directory.EnumerateFileSystemEntries(_names).Select(p => Path.GetFileName(p)).Order()
            : [];

    private IEnumerable<string> Numbered() =>
        Directory.Exists(root)
            ? Directory
                .EnumerateFileSystemEntries(root, "video*")
                .OrderBy(p => p.Length)
                .ThenBy(p => p, StringComparer.Ordinal)
            : [];
}
