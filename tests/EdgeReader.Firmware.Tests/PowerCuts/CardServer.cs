using System.Buffers.Binary;
using System.Net.Sockets;

namespace EdgeReader.Firmware.Tests.PowerCuts;

/// <summary>
/// Lends a <see cref="Card"/> to QEMU, one after another, over the protocol of network block
/// devices (https://github.com/NetworkBlockDevice/nbd/blob/master/doc/proto.md), as little of it as
/// QEMU needs. When the card's power is off nothing is answered.
/// </summary>
internal sealed class CardServer : IDisposable
{
    private const ulong Magic = 0x4e42444d41474943; // NBDMAGIC
    private const ulong OptionMagic = 0x49484156454f5054; // IHAVEOPT
    private const ulong OptionReplyMagic = 0x3e889045565a9;
    private const uint RequestMagic = 0x25609513;
    private const uint ReplyMagic = 0x67446698;
    private const ushort FixedNewStyle = 1;
    private const ushort HasFlagsAndFlush = 1 | 4;
    private const uint OptionAbort = 2;
    private const uint OptionInfo = 6;
    private const uint OptionGo = 7;
    private const uint ReplyAcknowledge = 1;
    private const uint ReplyInfo = 3;
    private const uint ReplyUnsupported = 0x80000001;

    private readonly Card _card;
    private readonly Socket _listener = new(
        AddressFamily.Unix,
        SocketType.Stream,
        ProtocolType.Unspecified
    );
    private readonly Thread _thread;

    /// <summary>Begins to wait for QEMU.</summary>
    /// <param name="card">What is lent; stays the caller's.</param>
    /// <param name="path">The socket.</param>
    public CardServer(Card card, string path)
    {
        _card = card;
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _thread = new(Serve) { IsBackground = true };
        _thread.Start();
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void Serve()
    {
        while (true)
        {
            try
            {
                using Socket socket = _listener.Accept();
                using NetworkStream stream = new(socket);
                if (Agree(stream))
                {
                    while (Answer(stream)) { }
                }
            }
            catch (EndOfStreamException) { }
            catch (IOException) { } // the machine was killed
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private bool Agree(NetworkStream stream)
    {
        byte[] greeting = new byte[18];
        BinaryPrimitives.WriteUInt64BigEndian(greeting, Magic);
        BinaryPrimitives.WriteUInt64BigEndian(greeting.AsSpan(8), OptionMagic);
        BinaryPrimitives.WriteUInt16BigEndian(greeting.AsSpan(16), FixedNewStyle);
        stream.Write(greeting);
        stream.ReadExactly(new byte[4]); // its flags
        while (true)
        {
            byte[] header = new byte[16];
            stream.ReadExactly(header);
            uint option = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(8));
            stream.ReadExactly(new byte[BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(12))]);
            switch (option)
            {
                case OptionInfo or OptionGo:
                    byte[] export = new byte[12];
                    BinaryPrimitives.WriteInt64BigEndian(export.AsSpan(2), _card.Length);
                    BinaryPrimitives.WriteUInt16BigEndian(export.AsSpan(10), HasFlagsAndFlush);
                    Reply(stream, option, ReplyInfo, export);
                    Reply(stream, option, ReplyAcknowledge, []);
                    if (option == OptionGo)
                    {
                        return true;
                    }
                    break;
                case OptionAbort:
                    return false;
                default:
                    Reply(stream, option, ReplyUnsupported, []);
                    break;
            }
        }
    }

    private static void Reply(NetworkStream stream, uint option, uint type, byte[] data)
    {
        byte[] reply = new byte[20 + data.Length];
        BinaryPrimitives.WriteUInt64BigEndian(reply, OptionReplyMagic);
        BinaryPrimitives.WriteUInt32BigEndian(reply.AsSpan(8), option);
        BinaryPrimitives.WriteUInt32BigEndian(reply.AsSpan(12), type);
        BinaryPrimitives.WriteInt32BigEndian(reply.AsSpan(16), data.Length);
        data.CopyTo(reply, 20);
        stream.Write(reply);
    }

    /// <returns>Whether there may be more.</returns>
    private bool Answer(NetworkStream stream)
    {
        byte[] request = new byte[28];
        stream.ReadExactly(request);
        if (BinaryPrimitives.ReadUInt32BigEndian(request) != RequestMagic)
        {
            throw new IOException("That is no request.");
        }
        ushort type = BinaryPrimitives.ReadUInt16BigEndian(request.AsSpan(6));
        long at = BinaryPrimitives.ReadInt64BigEndian(request.AsSpan(16));
        int length = BinaryPrimitives.ReadInt32BigEndian(request.AsSpan(24));
        const int head = 16;
        byte[] reply = new byte[head + (type == 0 ? length : 0)];
        BinaryPrimitives.WriteUInt32BigEndian(reply, ReplyMagic);
        request.AsSpan(8, 8).CopyTo(reply.AsSpan(8));
        bool isOn;
        switch (type)
        {
            case 0:
                isOn = _card.Read(at, reply.AsSpan(head));
                break;
            case 1:
                byte[] bytes = new byte[length];
                stream.ReadExactly(bytes);
                isOn = _card.Write(at, bytes);
                break;
            case 2:
                return false;
            case 3:
                isOn = _card.Flush();
                break;
            default:
                throw new IOException($"Requests of type {type} are not for this card.");
        }
        if (isOn)
        {
            stream.Write(reply);
        }
        return true;
    }
}
