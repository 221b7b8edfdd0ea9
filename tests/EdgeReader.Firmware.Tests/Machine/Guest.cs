using System.Net.Sockets;
using System.Text;

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>What a command in the virtual Pi said.</summary>
/// <param name="Status">Its exit status.</param>
/// <param name="Output">Standard output and error.</param>
public sealed record Answer(int Status, string Output);

/// <summary>Runs commands in the virtual Pi, over a line of its own: it has no network.</summary>
public sealed class Guest : IDisposable
{
    private readonly Socket _socket;
    private readonly StreamReader _answers;

    private Guest(Socket socket)
    {
        _socket = socket;
        _answers = new(new NetworkStream(socket, ownsSocket: false), Encoding.ASCII);
    }

    /// <summary>Waits until the guest has booted so far that it answers.</summary>
    /// <param name="path">The socket; it need not be there yet.</param>
    /// <param name="patience">How long at most.</param>
    /// <param name="isAlive">Whether waiting makes sense.</param>
    public static async Task<Guest> ConnectAsync(string path, TimeSpan patience, Func<bool> isAlive)
    {
        using CancellationTokenSource limit = new(patience);
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        while (true)
        {
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), limit.Token);
                break;
            }
            catch (SocketException) when (isAlive())
            {
                await Task.Delay(100, limit.Token);
            }
        }
        Guest guest = new(socket);
        string? hello = await guest._answers.ReadLineAsync(limit.Token);
        Assert.Equal("ready", hello);
        return guest;
    }

    /// <summary>Runs lines of a shell to their end.</summary>
    /// <exception cref="OperationCanceledException">It took longer than two minutes.</exception>
    public async Task<Answer> RunAsync(string command, TimeSpan? patience = null)
    {
        using CancellationTokenSource limit = new(patience ?? TimeSpan.FromMinutes(2));
        string line = Convert.ToBase64String(Encoding.UTF8.GetBytes(command)) + "\n";
        await _socket.SendAsync(Encoding.ASCII.GetBytes(line), limit.Token);
        string answer =
            await _answers.ReadLineAsync(limit.Token)
            ?? throw new EndOfStreamException("The virtual Pi is gone.");
        string[] parts = answer.Split(' ', 2);
        byte[] output = parts.Length > 1 ? Convert.FromBase64String(parts[1]) : [];
        return new(int.Parse(parts[0]), Encoding.UTF8.GetString(output).TrimEnd('\n'));
    }

    /// <summary>Runs what must succeed.</summary>
    /// <returns>What it said.</returns>
    public async Task<string> DoAsync(string command)
    {
        Answer answer = await RunAsync(command);
        Assert.True(answer.Status == 0, $"{command}\n{answer.Output}");
        return answer.Output;
    }

    /// <summary>Waits until a command succeeds.</summary>
    /// <param name="command">What is asked again and again.</param>
    /// <param name="patience">An emulator is slow: be generous.</param>
    /// <returns>What it said then.</returns>
    public async Task<string> UntilAsync(string command, TimeSpan patience)
    {
        using CancellationTokenSource limit = new(patience);
        Answer last = new(-1, "");
        while (!limit.IsCancellationRequested)
        {
            last = await RunAsync(command);
            if (last.Status == 0)
            {
                return last.Output;
            }
            await Task.Delay(300);
        }
        Assert.Fail($"Not within {patience}: {command}\n{last.Output}");
        return "";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _answers.Dispose();
        _socket.Dispose();
    }
}
