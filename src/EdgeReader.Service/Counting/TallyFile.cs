using System.Buffers.Binary;
using System.Security.Cryptography;
using EdgeReader.Recognition.Files;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.State;

namespace EdgeReader.Service.Counting;

/// <summary>
/// The journal's file. Changes are appended; the file is written anew, beside the old one, where
/// it has grown too long or can't be continued. After any failure it can't: what the system did
/// with the bytes is unknown then.
/// </summary>
/// <param name="folder">Where it lies; stays the caller's.</param>
/// <param name="name">Its name.</param>
/// <param name="mostRecords">As <see cref="TallyJournal.MostRecords"/>.</param>
internal sealed class TallyFile(StateFolder folder, string name, int mostRecords) : IDisposable
{
    // Sixteen times what the longest journal has; what is longer was not written here.
    private const int MostBytes = 1 << 20;

    private IDiskFile? _file;
    private int _records;
    private uint _checksum;
    private byte[]? _damaged;

    /// <summary>Name of what was found damaged, beside it.</summary>
    public static string DamagedName(string name) => name + ".damaged";

    /// <summary>Reads what is there.</summary>
    /// <param name="currency">Whose money is counted.</param>
    /// <param name="content">What is there, or null: nothing, or it can't be read.</param>
    /// <returns>Why it can't be read, one sentence, or null.</returns>
    public string? TryRead(Currency currency, out TallyContent? content)
    {
        string? unreadable = folder.TryRead(name, MostBytes, out byte[]? bytes);
        content = bytes is null ? null : TallyContent.Read(bytes, currency);
        if (content is not null)
        {
            (_records, _checksum) = (content.Records, content.Checksum);
            bool isLost = content is { Found: TallyFound.Damaged, IsIntact: false };
            _damaged = isLost ? bytes : null;
        }
        return unreadable;
    }

    /// <summary>
    /// Makes what was read durable before it is told: a kill may have left it in memory only, and
    /// the power go after that.
    /// </summary>
    /// <param name="content">What was read.</param>
    public void Secure(TallyContent? content)
    {
        if (content is not null)
        {
            IDiskFile file = folder.Append(name);
            using IDisposable? unused = content.IsIntact ? null : file;
            _file = content.IsIntact ? file : null;
            file.Flush();
        }
        folder.Sync();
    }

    /// <summary>Keeps a change; it is durable when this returns.</summary>
    /// <param name="change">What was done.</param>
    /// <param name="value">Face value of the note.</param>
    /// <param name="after">The count after it.</param>
    /// <param name="isDamaged">Whether something of the count was lost once.</param>
    public void Keep(TallyChange change, int value, Tally after, bool isDamaged)
    {
        if (_file is null || _records >= mostRecords)
        {
            Rewrite(after, isDamaged);
            return;
        }
        TallyRecord record = new(_records + 1, change, value, after.Notes.Count, after.Sum);
        Span<byte> bytes = stackalloc byte[TallyRecord.Size];
        uint checksum = record.Write(bytes, _checksum);
        _file.Append(bytes);
        _file.Flush();
        (_records, _checksum) = (record.Number, checksum);
    }

    /// <summary>Writes the file anew; it is durable when this returns.</summary>
    /// <param name="tally">The count that it is to have.</param>
    /// <param name="isDamaged">Whether something of the count was lost once.</param>
    public void Rewrite(Tally tally, bool isDamaged)
    {
        Close();
        if (_damaged is not null)
        {
            folder.Replace(DamagedName(name), _damaged);
            _damaged = null;
        }
        ulong salt = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8));
        byte[] file = TallyContent.Write(tally, isDamaged, salt, out _checksum);
        folder.Replace(name, file);
        _records = tally.Notes.Count;
        _file = folder.Append(name);
    }

    /// <summary>Lets go of the file: the next change writes it anew.</summary>
    public void Close()
    {
        _file?.Dispose();
        _file = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Close();
}
