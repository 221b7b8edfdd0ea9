using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using OpenCvSharp;

namespace EdgeReader.Simulation.Playing;

/// <summary>
/// A network that remembers what it said of a picture: variants of a reader mostly see the same
/// ones, and looking is most of what a simulation costs.
/// </summary>
internal sealed class RecalledNetwork(INetwork network) : INetwork
{
    private readonly Dictionary<string, Look> _said = [];

    public Look Look(Mat bgr)
    {
        string picture = PictureHash.Of(bgr);
        return _said.TryGetValue(picture, out Look? look)
            ? look
            : _said[picture] = network.Look(bgr);
    }
}

/// <summary>A witness that remembers what it said of a picture.</summary>
internal sealed class RecalledWitness(IWitness witness) : IWitness
{
    private readonly Dictionary<string, Confirmation> _said = [];

    public Confirmation Confirm(Frame frame, Sight network)
    {
        // What the network proposes decides what is looked for, and is a part of what is said.
        string asked =
            $"{PictureHash.Of(frame.Pixels)} {network.Spot} "
            + string.Join(' ', network.Prediction.Probabilities);
        return _said.TryGetValue(asked, out Confirmation? said)
            ? said
            : _said[asked] = witness.Confirm(frame, network);
    }
}

/// <summary>Tells pictures apart by what is in them.</summary>
internal static class PictureHash
{
    public static string Of(Mat picture)
    {
        // Rows of a part of a picture don't lie one after the other.
        using Mat? whole = picture.IsContinuous() ? null : picture.Clone();
        ReadOnlySpan<Vec3b> pixels = (whole ?? picture).AsSpan<Vec3b>();
        byte[] hash = SHA256.HashData(MemoryMarshal.AsBytes(pixels));
        return $"{picture.Rows} {Convert.ToBase64String(hash)} ";
    }
}
