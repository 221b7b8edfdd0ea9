using System.Buffers.Binary;
using System.Text.Json;
using EdgeReader.Recognition;

namespace EdgeReader.Training.Networks;

/// <summary>
/// Weights in a file: an 8-byte little-endian header length, a JSON header of
/// <c>name: {dtype, shape, data_offsets}</c>, then the raw numbers.
/// Source: https://github.com/huggingface/safetensors.
/// </summary>
public static class Safetensors
{
    private const int PrefixBytes = 8;

    /// <summary>Reads every tensor of a file; F16 and F32 become float32.</summary>
    /// <exception cref="ReaderException">The file can't be read, is cut short or no such file.</exception>
    public static IReadOnlyDictionary<string, NamedTensor> Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The weights {path} can't be read ({problem.Message}): fetch the file again.",
                problem
            );
        }
        return Parse(bytes, path);
    }

    /// <summary>Reads every tensor of a file's content.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="source">What to call the file in messages.</param>
    /// <exception cref="ReaderException">The content is cut short or no safetensors file.</exception>
    public static IReadOnlyDictionary<string, NamedTensor> Parse(
        ReadOnlyMemory<byte> file,
        string source
    )
    {
        if (file.Length < PrefixBytes)
        {
            throw Damaged(source, "it has no header");
        }
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(file.Span);
        if (length > (ulong)(file.Length - PrefixBytes))
        {
            throw Damaged(source, "its header is cut short");
        }
        ReadOnlyMemory<byte> header = file.Slice(PrefixBytes, (int)length);
        ReadOnlyMemory<byte> data = file[(PrefixBytes + (int)length)..];
        try
        {
            using JsonDocument json = JsonDocument.Parse(header);
            Dictionary<string, NamedTensor> tensors = [];
            foreach (JsonProperty entry in json.RootElement.EnumerateObject())
            {
                if (entry.Name == "__metadata__")
                {
                    continue;
                }
                if (!tensors.TryAdd(entry.Name, ReadTensor(entry, data.Span, source)))
                {
                    throw Damaged(source, "its header names a tensor twice");
                }
            }
            return tensors;
        }
        catch (Exception problem)
            when (problem
                    is JsonException
                        or InvalidOperationException
                        or FormatException
                        or KeyNotFoundException
                        or OverflowException
            )
        {
            throw new ReaderException(Damaged(source, "its header is garbled").Message, problem);
        }
    }

    /// <summary>Writes the tensors as float32, in the order given, replacing the file whole.</summary>
    /// <exception cref="ArgumentException">A tensor's values do not fit its shape.</exception>
    public static void Write(string path, IEnumerable<NamedTensor> tensors)
    {
        List<NamedTensor> list = [.. tensors];
        byte[] header = Header(list);
        AtomicFile.Write(path, stream => Write(stream, header, list));
    }

    private static void Write(Stream stream, byte[] header, IEnumerable<NamedTensor> tensors)
    {
        Span<byte> prefix = stackalloc byte[PrefixBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)header.Length);
        stream.Write(prefix);
        stream.Write(header);
        foreach (NamedTensor tensor in tensors)
        {
            byte[] raw = new byte[tensor.Values.Length * sizeof(float)];
            for (int i = 0; i < tensor.Values.Length; i++)
            {
                Span<byte> slot = raw.AsSpan(i * sizeof(float));
                BinaryPrimitives.WriteSingleLittleEndian(slot, tensor.Values[i]);
            }
            stream.Write(raw);
        }
    }

    private static NamedTensor ReadTensor(
        JsonProperty entry,
        ReadOnlySpan<byte> data,
        string source
    )
    {
        string? type = entry.Value.GetProperty("dtype").GetString();
        int width = type switch
        {
            "F16" => 2,
            "F32" => 4,
            _ => throw Damaged(source, $"{entry.Name} is neither F16 nor F32"),
        };
        long[] shape =
        [
            .. entry.Value.GetProperty("shape").EnumerateArray().Select(d => d.GetInt64()),
        ];
        long[] offsets =
        [
            .. entry.Value.GetProperty("data_offsets").EnumerateArray().Select(o => o.GetInt64()),
        ];
        if (shape.Any(d => d < 0) || offsets.Length != 2)
        {
            throw Damaged(source, $"the shape of {entry.Name} is impossible");
        }
        long count = shape.Aggregate(1L, (product, d) => checked(product * d));
        (long begin, long end) = (offsets[0], offsets[1]);
        if (begin < 0 || end < begin || end > data.Length)
        {
            throw Damaged(source, $"{entry.Name} is cut off");
        }
        if (end - begin != checked(count * width))
        {
            throw Damaged(source, $"the size of {entry.Name} does not fit its shape");
        }
        ReadOnlySpan<byte> raw = data[(int)begin..(int)end];
        float[] values = new float[count];
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> number = raw.Slice(i * width, width);
            values[i] =
                width == 2
                    ? (float)BinaryPrimitives.ReadHalfLittleEndian(number)
                    : BinaryPrimitives.ReadSingleLittleEndian(number);
        }
        return new(entry.Name, shape, values);
    }

    private static byte[] Header(List<NamedTensor> tensors)
    {
        Dictionary<string, object> entries = [];
        long offset = 0;
        foreach (NamedTensor tensor in tensors)
        {
            long count = tensor.Shape.Aggregate(1L, (product, d) => checked(product * d));
            if (count != tensor.Values.LongLength)
            {
                throw new ArgumentException($"The values of {tensor.Name} do not fit its shape.");
            }
            long end = offset + count * sizeof(float);
            entries.Add(
                tensor.Name,
                new
                {
                    dtype = "F32",
                    shape = tensor.Shape,
                    data_offsets = new[] { offset, end },
                }
            );
            offset = end;
        }
        return JsonSerializer.SerializeToUtf8Bytes(entries);
    }

    private static ReaderException Damaged(string source, string what) =>
        new($"The weights {source} are damaged ({what}): fetch the file again.");
}
