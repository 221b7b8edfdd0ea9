using Microsoft.Win32.SafeHandles;

namespace EdgeReader.Firmware.Tests.PowerCuts;

/// <summary>
/// A card that loses what it was not told to flush: it keeps all writes since the last flush apart,
/// and when the power is cut each sector that they wrote may be as before them, or as any of them
/// left it. Begins as an image's file, which stays as it is. Safe to call from several threads.
/// </summary>
/// <param name="image">The file; its length is a multiple of a sector's.</param>
/// <param name="chance">What is lost.</param>
internal sealed class Card(string image, Random chance) : IDisposable
{
    /// <summary>Bytes that are written whole or not at all.</summary>
    public const int Sector = 512;

    private readonly SafeFileHandle _image = File.OpenHandle(image);
    private readonly Lock _lock = new();
    private readonly Dictionary<long, byte[]> _kept = [];
    private readonly Dictionary<long, byte[]> _seen = [];
    private readonly List<(long Sector, byte[][] Content)> _pending = [];
    private bool _isOff;

    /// <summary>A card that says that it has flushed and has not.</summary>
    public bool ForgetsFlushes { get; init; }

    /// <summary>Bytes.</summary>
    public long Length { get; } = new FileInfo(image).Length;

    /// <summary>Writes that were not flushed when the power was cut, over all cuts.</summary>
    public int Unflushed { get; private set; }

    /// <summary>Cuts that met at least one write which was not flushed.</summary>
    public int CutsAmidWrites { get; private set; }

    /// <summary>Reads what was written last, flushed or not.</summary>
    /// <param name="at">First byte; begins a sector.</param>
    /// <param name="bytes">Whole sectors.</param>
    /// <returns>Whether the power is on.</returns>
    public bool Read(long at, Span<byte> bytes)
    {
        lock (_lock)
        {
            RandomAccess.Read(_image, bytes, at);
            for (int i = 0; i < bytes.Length; i += Sector)
            {
                long sector = (at + i) / Sector;
                if (
                    _seen.TryGetValue(sector, out byte[]? content)
                    || _kept.TryGetValue(sector, out content)
                )
                {
                    content.CopyTo(bytes[i..]);
                }
            }
            return !_isOff;
        }
    }

    /// <summary>Writes; nothing of it is sure before a flush.</summary>
    /// <param name="at">First byte; begins a sector.</param>
    /// <param name="bytes">Whole sectors.</param>
    /// <returns>Whether the power is on.</returns>
    public bool Write(long at, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            if (_isOff)
            {
                return false;
            }
            byte[][] content = new byte[bytes.Length / Sector][];
            for (int i = 0; i < content.Length; i++)
            {
                content[i] = bytes.Slice(i * Sector, Sector).ToArray();
                _seen[at / Sector + i] = content[i];
            }
            _pending.Add((at / Sector, content));
            return true;
        }
    }

    /// <summary>Makes all that was written before it sure.</summary>
    /// <returns>Whether the power is on.</returns>
    public bool Flush()
    {
        lock (_lock)
        {
            if (!_isOff && !ForgetsFlushes)
            {
                _pending.ForEach(Keep);
                Settle();
            }
            return !_isOff;
        }
    }

    /// <summary>Cuts the power. What was not flushed goes one of the many ways it can.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _isOff = true;
            Unflushed += _pending.Count;
            CutsAmidWrites += _pending.Count > 0 ? 1 : 0;
            switch (chance.Next(5))
            {
                case 0:
                    break;
                case 1:
                    _pending.ForEach(Keep);
                    break;
                case 2:
                    _pending.Take(chance.Next(_pending.Count + 1)).ToList().ForEach(Keep);
                    break;
                case 3:
                    _pending.Where(_ => chance.Next(2) == 0).ToList().ForEach(Keep);
                    break;
                default:
                    KeepSectors();
                    break;
            }
            Settle();
        }
    }

    /// <summary>The power is back.</summary>
    public void TurnOn()
    {
        lock (_lock)
        {
            _isOff = false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _image.Dispose();

    private void Keep((long Sector, byte[][] Content) write)
    {
        for (int i = 0; i < write.Content.Length; i++)
        {
            _kept[write.Sector + i] = write.Content[i];
        }
    }

    // Each by itself: a write may be torn anywhere.
    private void KeepSectors()
    {
        foreach ((long first, byte[][] content) in _pending)
        {
            for (int i = 0; i < content.Length; i++)
            {
                if (chance.Next(2) == 0)
                {
                    _kept[first + i] = content[i];
                }
            }
        }
    }

    private void Settle()
    {
        _pending.Clear();
        _seen.Clear();
    }
}
