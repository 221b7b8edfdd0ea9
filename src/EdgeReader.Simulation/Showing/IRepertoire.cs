using OpenCvSharp;

namespace EdgeReader.Simulation.Showing;

/// <summary>What can be shown, and before what. Thread-safe.</summary>
public interface IRepertoire
{
    /// <summary>Something that has a right answer; the caller's to dispose.</summary>
    Prop DrawKnown(Random random, bool isFolded);

    /// <summary>Something that has none, empty hands too; the caller's to dispose.</summary>
    Prop DrawUnknown(Random random);

    /// <summary>What is behind it: 8-bit BGR of a frame's size; the caller's to dispose.</summary>
    Mat DrawBackdrop(Random random, Size frame);
}
