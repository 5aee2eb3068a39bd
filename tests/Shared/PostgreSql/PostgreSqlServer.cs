using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace WarehouseService.Tests.PostgreSql;

/// <summary>
/// A PostgreSQL server of the tests' own: on loopback, in a temporary folder. It ends, and its folder with it, when it is disposed of or this process
/// ends, however it ends.
/// </summary>
internal sealed class PostgreSqlServer : IDisposable
{
    /// <summary>A server that is already there, as a connection string of a user who may create databases.</summary>
    private const string Variable = "WAREHOUSE_POSTGRES";

    private const string User = "postgres";

    // Each line that is read starts the server anew. When there are no more, whoever wrote them is gone or done; signals to all of them at once wait for that.
    private const string Keeper = """
        trap '' HUP INT TERM
        folder=$1; shift; child=
        while read -r line; do
            if [ -n "$child" ]; then wait "$child"; fi
            "$@" >> "$folder/log" 2>&1 &
            child=$!; echo "$child"
        done
        if [ -n "$child" ]; then kill -QUIT "$child" 2> /dev/null; wait "$child"; fi
        rm -rf "$folder"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Lazy<PostgreSqlServer> TheShared = new(StartShared);

    private readonly string _folder;
    private readonly int _port;
    private readonly Process _keeper;
    private readonly string _password = Guid.NewGuid().ToString("N");
    private int _process;

    private PostgreSqlServer(params string[] settings)
    {
        _folder = Directory.CreateTempSubdirectory("warehouse-postgresql-").FullName;
        _port = FreePort();
        Run("initdb", "-D", Data, "-U", User, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--auth=scram-sha-256", $"--pwfile={PasswordFile()}");
        _keeper = Process.Start(new ProcessStartInfo("sh", ["-c", Keeper, "keeper", _folder, .. AsServer("postgres", Arguments(settings))])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Start();
    }

    /// <summary>Why there is no server to test with; null if there is. Where CI runs there must be one.</summary>
    internal static string? WhyNot => Environment.GetEnvironmentVariable(Variable) is null ? WhyNoneOfOurs : null;

    /// <summary>Why no server can be started; null if one can.</summary>
    internal static string? WhyNoneOfOurs => Binaries is not null || Environment.GetEnvironmentVariable("CI") == "true"
        ? null
        : $"No PostgreSQL server is installed here. Install Debian's package postgresql, or set {Variable} to the connection string of one.";

    /// <summary>The connection string of a server that all tests share, to its database for maintenance.</summary>
    internal static string SharedConnectionString => Environment.GetEnvironmentVariable(Variable) ?? TheShared.Value.ConnectionString();

    internal string Folder => _folder;

    internal int Port => _port;

    private static string? Binaries => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Order().LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private string Data => Path.Combine(_folder, "data");

    internal static PostgreSqlServer StartOwn(params string[] settings) => new(settings);

    internal string ConnectionString(string database = "postgres") =>
        $"Host=127.0.0.1;Port={_port};Username={User};Password={_password};Database={database}";

    /// <summary>Ends every process of the server at once, as a power failure would.</summary>
    internal void Kill()
    {
        using var process = Process.GetProcessById(_process);
        process.Kill(entireProcessTree: true);

        // Its keeper only looks after it when it is started again: until then it is a zombie, which is not waited for.
        while (IsListening())
        {
            Thread.Sleep(10);
        }
    }

    /// <summary>Starts it, after it was killed.</summary>
    internal void Start()
    {
        _keeper.StandardInput.WriteLine("start");
        _process = int.Parse(_keeper.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        var waited = Stopwatch.StartNew();
        while (!IsUp())
        {
            if (waited.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The server did not start: {File.ReadAllText(Path.Combine(_folder, "log"))}");
            }

            Thread.Sleep(20);
        }
    }

    public void Dispose()
    {
        _keeper.StandardInput.Close();
        _keeper.WaitForExit();
        _keeper.Dispose();
    }

    private static PostgreSqlServer StartShared()
    {
        // What a crash would take is of no interest in tests that share a server: it is not killed.
        var server = StartOwn("fsync=off");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server refuses to run as root.
    private static IEnumerable<string> AsServer(string program, IEnumerable<string> arguments)
    {
        string[] user = Environment.UserName == "root" ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups"] : [];
        return [.. user, Path.Combine(Binaries ?? throw new InvalidOperationException("No PostgreSQL server is installed here."), program), .. arguments];
    }

    private IEnumerable<string> Arguments(string[] settings)
    {
        string[] all =
            ["listen_addresses=127.0.0.1", $"port={_port}", "unix_socket_directories=", "max_connections=200", "shared_buffers=64MB", .. settings];
        return [.. (string[])["-D", Data], .. all.SelectMany(setting => (string[])["-c", setting])];
    }

    private string PasswordFile()
    {
        var file = Path.Combine(_folder, "password");
        File.WriteAllText(file, _password);
        if (Environment.UserName == "root")
        {
            Finish(Process.Start(new ProcessStartInfo("chown", ["-R", User, _folder]) { RedirectStandardError = true })!);
        }

        return file;
    }

    private void Run(string program, params string[] arguments)
    {
        string[] command = [.. AsServer(program, arguments)];
        Finish(Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder,
        })!);
    }

    private static void Finish(Process process)
    {
        using (process)
        {
            if (process.StartInfo.RedirectStandardOutput)
            {
                process.StandardOutput.ReadToEnd();
            }

            var complaint = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{process.StartInfo.FileName}: {complaint}");
            }
        }
    }

    private bool IsListening()
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private bool IsUp()
    {
        try
        {
            using var connection = new NpgsqlConnection(ConnectionString() + ";Pooling=false");
            connection.Open();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
