using System.Security.Cryptography;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace EdgeReader.Training.Transfer;

/// <summary>
/// Where a classifier's training stands after an epoch, in a file: a checksum, a key of what is
/// trained, the epoch, the layer and the optimizer's moments. A cut or foreign file counts as
/// none.
/// </summary>
/// <param name="path">The file; its folder is created where missing.</param>
/// <param name="key">Stands for the examples and the options.</param>
public sealed class ClassifierCheckpoint(string path, byte[] key)
{
    /// <summary>Replaces the file whole.</summary>
    public void Save(int epochsDone, Linear layer, AdamW optimizer)
    {
        using MemoryStream content = new();
        using (BinaryWriter writer = new(content, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(key.Length);
            writer.Write(key);
            writer.Write(epochsDone);
            foreach (Tensor tensor in new Tensor[] { layer.weight, layer.bias! })
            {
                foreach (float value in tensor.data<float>())
                {
                    writer.Write(value);
                }
            }
            optimizer.save_state_dict(writer);
        }
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        byte[] bytes = content.ToArray();
        File.WriteAllBytes(path + ".partial", [.. SHA256.HashData(bytes), .. bytes]);
        File.Move(path + ".partial", path, overwrite: true);
    }

    /// <summary>Takes over where the file stands.</summary>
    /// <returns>Epochs done; 0, with nothing changed, where there is no such checkpoint.</returns>
    public int TryLoad(Linear layer, AdamW optimizer)
    {
        byte[] file = File.Exists(path) ? File.ReadAllBytes(path) : [];
        const int checksum = SHA256.HashSizeInBytes;
        if (
            file.Length < checksum
            || !SHA256.HashData(file.AsSpan(checksum)).AsSpan().SequenceEqual(file[..checksum])
        )
        {
            return 0;
        }
        using BinaryReader reader = new(new MemoryStream(file, checksum, file.Length - checksum));
        if (!reader.ReadBytes(reader.ReadInt32()).AsSpan().SequenceEqual(key))
        {
            return 0;
        }
        int epochsDone = reader.ReadInt32();
        using var noGradient = no_grad();
        foreach (Tensor target in new Tensor[] { layer.weight, layer.bias! })
        {
            float[] values = new float[target.numel()];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = reader.ReadSingle();
            }
            using Tensor source = tensor(values, target.shape);
            target.copy_(source);
        }
        optimizer.load_state_dict(reader);
        return epochsDone;
    }
}
