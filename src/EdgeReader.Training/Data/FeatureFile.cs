using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EdgeReader.Recognition;

namespace EdgeReader.Training.Data;

/// <summary>
/// Features of pictures in a file that only grows: a header with what they were made from, then
/// a record a picture, each with its checksum. A program that was killed leaves at worst a cut
/// record at the end, which is cut off when the file is opened again. Numbers are little-endian.
/// </summary>
public sealed class FeatureFile : IDisposable
{
    private const int ChecksumBytes = 8;

    private readonly FileStream _stream;
    private readonly int _headerBytes;
    private readonly int _recordBytes;

    private FeatureFile(FileStream stream, int headerBytes, int dimension)
    {
        _stream = stream;
        _headerBytes = headerBytes;
        Dimension = dimension;
        _recordBytes = dimension * sizeof(float) + ChecksumBytes;
    }

    /// <summary>Floats a picture.</summary>
    public int Dimension { get; }

    /// <summary>Pictures in the file.</summary>
    public int Count { get; private set; }

    /// <summary>Opens or creates the file for one program at a time.</summary>
    /// <param name="path">Its folder is created where missing.</param>
    /// <param name="key">
    /// Stands for all that the features depend on; a file with another key is begun anew.
    /// </param>
    /// <param name="dimension">Floats a picture, greater than 0.</param>
    /// <param name="batch">
    /// Pictures that are computed together: as many whole batches as are sound are kept, so
    /// that a resumed file is equal to the last bit.
    /// </param>
    /// <exception cref="ReaderException">Another program has the file open, or it can't be.</exception>
    public static FeatureFile Open(string path, byte[] key, int dimension, int batch)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimension);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            FileStream stream = File.Open(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            byte[] header = SHA256.HashData([.. key, .. BitConverter.GetBytes(dimension)]);
            FeatureFile file = new(stream, header.Length, dimension);
            file.KeepWhatIsSound(header, batch);
            return file;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The feature cache can't be opened ({problem.Message}): end the other training "
                    + "or delete the file.",
                problem
            );
        }
    }

    /// <summary>Adds pictures at the end and hands them to the disk before it returns.</summary>
    /// <param name="features">A whole number of pictures.</param>
    public void Append(ReadOnlySpan<float> features)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(features.Length % Dimension, 0);
        int pictures = features.Length / Dimension;
        byte[] records = new byte[pictures * _recordBytes];
        for (int i = 0; i < pictures; i++)
        {
            Span<byte> record = records.AsSpan(i * _recordBytes, _recordBytes);
            MemoryMarshal.AsBytes(features.Slice(i * Dimension, Dimension)).CopyTo(record);
            Checksum(Count + i, record[..^ChecksumBytes]).CopyTo(record[^ChecksumBytes..]);
        }
        _stream.Position = _headerBytes + (long)Count * _recordBytes;
        _stream.Write(records);
        _stream.Flush(flushToDisk: true);
        Count += pictures;
    }

    /// <summary>The features of all pictures, row-major [Count, Dimension].</summary>
    public float[] ReadAll()
    {
        float[] features = new float[(long)Count * Dimension];
        byte[] record = new byte[_recordBytes];
        _stream.Position = _headerBytes;
        for (int i = 0; i < Count; i++)
        {
            _stream.ReadExactly(record);
            Span<float> row = features.AsSpan(i * Dimension, Dimension);
            record.AsSpan(0, _recordBytes - ChecksumBytes).CopyTo(MemoryMarshal.AsBytes(row));
        }
        return features;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private void KeepWhatIsSound(byte[] header, int batch)
    {
        byte[] found = new byte[header.Length];
        bool same =
            _stream.ReadAtLeast(found, found.Length, throwOnEndOfStream: false) == found.Length
            && found.AsSpan().SequenceEqual(header);
        if (!same)
        {
            _stream.SetLength(0);
            _stream.Write(header);
        }
        byte[] record = new byte[_recordBytes];
        while (
            _stream.ReadAtLeast(record, _recordBytes, throwOnEndOfStream: false) == _recordBytes
            && record
                .AsSpan(^ChecksumBytes..)
                .SequenceEqual(Checksum(Count, record.AsSpan(..^ChecksumBytes)))
        )
        {
            Count++;
        }
        Count -= Count % batch;
        _stream.SetLength(_headerBytes + (long)Count * _recordBytes);
    }

    /// <summary>The picture's number is in it, so that no record passes for another's.</summary>
    private static ReadOnlySpan<byte> Checksum(int number, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(number));
        hash.AppendData(content);
        return hash.GetHashAndReset().AsSpan(0, ChecksumBytes);
    }
}
