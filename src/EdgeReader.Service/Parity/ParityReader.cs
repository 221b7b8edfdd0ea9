using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Service.Verbs;
using OpenCvSharp;

namespace EdgeReader.Service.Parity;

/// <summary>Answers pictures, and keeps what each step made of them. Not thread-safe.</summary>
/// <param name="network">Is shown them; the caller's.</param>
/// <param name="input">What it wants to see.</param>
/// <param name="reader">Says what would be announced.</param>
public sealed class ParityReader(
    INetwork network,
    InputSpecification input,
    PhotographReader reader
) : IDisposable
{
    private readonly Preprocessor _preprocessor = new(input);
    private readonly float[] _input = new float[input.Length];

    /// <summary>Answers one.</summary>
    /// <param name="folder">Where names begin.</param>
    /// <param name="file">In it.</param>
    /// <exception cref="ReaderException">It is no picture.</exception>
    public PictureAnswer Read(string folder, string file)
    {
        if (!PictureFile.TryRead(file, out Mat? pixels, out string? problem))
        {
            throw new ReaderException(
                $"{file} can't be read ({problem}): draw or copy the pictures anew."
            );
        }
        using Frame frame = new(pixels, TimeSpan.Zero);
        // Decoded pictures are whole: row follows row.
        string decoded = Hash(MemoryMarshal.AsBytes<Vec3b>(pixels.AsSpan<Vec3b>()));
        _preprocessor.Prepare(pixels, _input);
        PhotographAnswer answer = reader.Answer(Path.GetRelativePath(folder, file), frame);
        return new(
            answer.File,
            decoded,
            Hash(MemoryMarshal.AsBytes<float>(_input)),
            network.Look(pixels).Logits,
            answer.Value,
            answer.Practice,
            answer.Label ?? ""
        );
    }

    /// <inheritdoc/>
    public void Dispose() => _preprocessor.Dispose();

    private static string Hash(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(bytes));
}
