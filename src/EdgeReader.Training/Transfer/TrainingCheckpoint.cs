using System.Security.Cryptography;
using System.Text;
using EdgeReader.Recognition;

namespace EdgeReader.Training.Transfer;

/// <summary>
/// Where a training stands, in a file: a checksum, a key of what is trained on what, and all
/// that the next step depends on. A cut or foreign file counts as none.
/// </summary>
/// <param name="path">The file; its folder is created where missing.</param>
/// <param name="key">Stands for the recipe and the pictures.</param>
public sealed class TrainingCheckpoint(string path, string key)
{
    private const string Extension = ".checkpoint";

    /// <summary>Of the file's layout; another one counts as no checkpoint.</summary>
    private const string Version = "2 ";

    /// <summary>
    /// The one of a training in a folder. Its file is named by the key too, so that another
    /// recipe's is never written over.
    /// </summary>
    /// <param name="folder">Created where missing.</param>
    /// <param name="name">Of the training, for people.</param>
    /// <param name="key">Stands for the recipe and the pictures.</param>
    public static TrainingCheckpoint In(string folder, string name, string key) =>
        new(Path.Combine(folder, $"{name}.{HashOf(key)[..8]}{Extension}"), key);

    /// <summary>SHA-256 of a key, lower-case hexadecimal.</summary>
    public static string HashOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Files of trainings of the same name with other keys.</summary>
    public IEnumerable<string> Others()
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string name = Path.GetFileName(path);
        string pattern = name[..name.IndexOf('.', StringComparison.Ordinal)] + ".*" + Extension;
        return Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, pattern)
                .Where(file => Path.GetFileName(file) != name)
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>Whether there is a file, good or damaged.</summary>
    public bool Exists => File.Exists(path);

    /// <summary>Replaces the file whole: a kill at any time leaves the old one or the new one.</summary>
    /// <exception cref="Recognition.ReaderException">The disk is full or can't be written.</exception>
    public void Save(AveragedAdamW optimizer, TrainingCurve curve)
    {
        using MemoryStream content = new();
        using (BinaryWriter writer = new(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version + key);
            curve.Save(writer);
            optimizer.Save(writer);
        }
        content.TryGetBuffer(out ArraySegment<byte> bytes);
        AtomicFile.Write(
            path,
            file =>
            {
                file.Write(SHA256.HashData(bytes));
                file.Write(bytes);
            }
        );
    }

    /// <summary>Takes over where the file stands.</summary>
    /// <returns>False, with nothing changed, where there is no such checkpoint.</returns>
    public bool TryLoad(AveragedAdamW optimizer, TrainingCurve curve)
    {
        byte[] file = File.Exists(path) ? File.ReadAllBytes(path) : [];
        const int checksum = SHA256.HashSizeInBytes;
        if (
            file.Length < checksum
            || !SHA256.HashData(file.AsSpan(checksum)).AsSpan().SequenceEqual(file[..checksum])
        )
        {
            return false;
        }
        using BinaryReader reader = new(new MemoryStream(file, checksum, file.Length - checksum));
        if (reader.ReadString() != Version + key)
        {
            return false;
        }
        curve.Load(reader);
        optimizer.Load(reader);
        return true;
    }
}
