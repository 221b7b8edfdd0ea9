using EdgeReader.Recognition;
using OpenCvSharp;

namespace EdgeReader.Training.Data;

/// <summary>One photograph of the data set.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Name">The file as the manifest names it, relative to the data's folder.</param>
/// <param name="Label">Index in <see cref="ModelLabels.Names"/>.</param>
/// <param name="IsNote">Whether the label is a note's design, not none.</param>
/// <param name="Origin">Who took it, where; photographs of one origin look alike.</param>
/// <param name="Kind">How it was taken, in the data set's words.</param>
/// <param name="Cluster">Near-duplicates share a cluster.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record Photograph(
    string Path,
    string Name,
    int Label,
    bool IsNote,
    string Origin,
    string Kind,
    string Cluster,
    int Width,
    int Height
)
{
    /// <summary>
    /// The label by which it is judged: <see cref="LabelCorrections"/>. It is learnt by its own.
    /// </summary>
    public int Truth { get; init; } = Label;

    /// <summary>What it shows in the data set's words, which tell more apart than labels do.</summary>
    public string Subject { get; init; } = "";

    /// <summary>
    /// Whether the picture has a banknote's proportions, so that it is nothing but a flat note:
    /// 1.85…2.75 (India's notes are 1.87…2.52 wide for their height).
    /// </summary>
    public bool IsFlat =>
        (double)Math.Max(Width, Height) / Math.Min(Width, Height) is > 1.85 and < 2.75;

    /// <summary>The pixels, 8-bit BGR; the caller disposes them.</summary>
    /// <exception cref="ReaderException">The file is gone or no picture.</exception>
    public Mat Load() => Load(Path);

    /// <summary>The pixels of a file, 8-bit BGR; the caller disposes them.</summary>
    /// <exception cref="ReaderException">The file is gone or no picture.</exception>
    public static Mat Load(string path)
    {
        // OpenCV would print a warning of its own about a file that is not there.
        Mat pixels = File.Exists(path) ? Cv2.ImRead(path, ImreadModes.Color) : new Mat();
        if (pixels.Empty())
        {
            pixels.Dispose();
            throw new ReaderException(
                $"{path} is missing or no readable picture: fetch the data again."
            );
        }
        return pixels;
    }
}
