using System.Net;
using System.Net.Sockets;

namespace WarehouseService.Storage.Tests.PostgreSql;

/// <summary>A wire to a server that breaks when it is told to.</summary>
internal sealed class BreakingWire : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private volatile bool _loses;
    private int _step;

    internal BreakingWire(string host, int port)
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync(host, port);
    }

    internal int Port { get; }

    public void Dispose() => _listener.Dispose();

    /// <summary>What is asked next arrives, what is answered does not.</summary>
    internal void LoseTheNextAnswer() => _loses = true;

    /// <summary>Breaks instead of carrying something for the n-th time from now, there or back; 0: not at all.</summary>
    internal void BreakAt(int step) => Interlocked.Exchange(ref _step, step);

    private async Task AcceptAsync(string host, int port)
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = CarryAsync(client, host, port);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Nobody is let in any more.
        }
    }

    private async Task CarryAsync(TcpClient client, string host, int port)
    {
        using (client)
        using (var server = new TcpClient(host, port))
        {
            var (asked, answers) = (client.GetStream(), server.GetStream());
            await Task.WhenAny(CarryAsync(asked, answers, () => false), CarryAsync(answers, asked, () => _loses));
            _loses = false;
        }
    }

    private async Task CarryAsync(NetworkStream from, NetworkStream to, Func<bool> loses)
    {
        var bytes = new byte[64 * 1024];
        while (await from.ReadAsync(bytes) is > 0 and var length && !loses() && Interlocked.Decrement(ref _step) != 0)
        {
            await to.WriteAsync(bytes.AsMemory(0, length));
        }
    }
}
