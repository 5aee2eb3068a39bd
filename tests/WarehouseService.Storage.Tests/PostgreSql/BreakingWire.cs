using System.Net;
using System.Net.Sockets;

namespace WarehouseService.Storage.Tests.PostgreSql;

/// <summary>A wire to a server that breaks when it is told to: what was asked arrives, what is answered does not.</summary>
internal sealed class BreakingWire : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private volatile bool _loses;

    internal BreakingWire(string host, int port)
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync(host, port);
    }

    internal int Port { get; }

    public void Dispose() => _listener.Dispose();

    internal void LoseTheNextAnswer() => _loses = true;

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
            var asking = asked.CopyToAsync(answers);
            await Task.WhenAny(asking, AnswerAsync(answers, asked));
        }
    }

    private async Task AnswerAsync(NetworkStream server, NetworkStream client)
    {
        var bytes = new byte[64 * 1024];
        while (await server.ReadAsync(bytes) is > 0 and var length && !_loses)
        {
            await client.WriteAsync(bytes.AsMemory(0, length));
        }

        _loses = false;
    }
}
