using System.Buffers.Binary;
using System.Security.Cryptography;

namespace OwnStore;

/// <summary>A file that only grows: frame behind frame, each its length, its hash and its bytes.</summary>
/// <param name="path">The file.</param>
/// <param name="beforeEachStep">Called before each step of writing; a test throws in it.</param>
internal sealed class Journal(string path, Action beforeEachStep) : IDisposable
{
    private const int HeaderLength = sizeof(int) + SHA256.HashSizeInBytes;

    // None but this process may write: what it holds in memory would be stale.
    private readonly FileStream _file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

    public void Dispose() => _file.Dispose();

    /// <summary>Every frame. A last one that was not written in full was never acknowledged, and is cut off.</summary>
    internal IEnumerable<byte[]> ReadAll()
    {
        _file.Position = 0;
        var whole = 0L;
        while (Read(HeaderLength) is { } header && Read(BinaryPrimitives.ReadInt32LittleEndian(header)) is { } frame)
        {
            if (!SHA256.HashData(frame).AsSpan().SequenceEqual(header.AsSpan(sizeof(int))))
            {
                throw new InvalidDataException($"{path} is damaged at byte {whole}: what is there was not written so. Restore the file from a backup.");
            }

            whole = _file.Position;
            yield return frame;
        }

        _file.SetLength(whole);
    }

    /// <summary>Writes a frame behind the last one. When this returns, it is on the disk; if it throws, only <see cref="ReadAll"/> can tell.</summary>
    internal void Append(byte[] frame)
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32LittleEndian(header, frame.Length);
        SHA256.HashData(frame, header.AsSpan(sizeof(int)));
        beforeEachStep();
        _file.Write(header);
        beforeEachStep();
        _file.Write(frame);
        beforeEachStep();
        _file.Flush(flushToDisk: true);
    }

    private byte[]? Read(int length)
    {
        if (length > _file.Length - _file.Position)
        {
            return null;
        }

        var bytes = new byte[length];
        _file.ReadExactly(bytes);
        return bytes;
    }
}
