using System.Text;

namespace ServiceDesk.Logs;

/// <summary>The lines of a log with their numbers. No line is read that memory might not hold.</summary>
internal sealed class LogLines(string path, TextReader text)
{
    internal const int Longest = 4 * 1024 * 1024;

    private readonly StringBuilder _line = new();
    private readonly Stack<string> _putBack = new();

    /// <summary>The number of the line that was read last, from 1.</summary>
    internal long Number { get; private set; }

    /// <summary>The next line; null at the end.</summary>
    /// <exception cref="UnusableInputException">It cannot be read, or is too long.</exception>
    internal string? Next()
    {
        var line = _putBack.TryPop(out var again) ? again : Read();
        Number += line is null ? 0 : 1;
        return line;
    }

    /// <summary>Makes lines, the last that were read, be read again.</summary>
    internal void PutBack(IReadOnlyCollection<string> lines)
    {
        foreach (var line in lines.Reverse())
        {
            _putBack.Push(line);
            Number--;
        }
    }

    private string? Read()
    {
        try
        {
            return ReadBounded();
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw new UnusableInputException($"{path}, line {Number + 1}: {broken.Message}", broken);
        }
    }

    private string? ReadBounded()
    {
        _line.Clear();
        int next;
        while ((next = text.Read()) >= 0 && next != '\n')
        {
            if (_line.Length == Longest)
            {
                throw new InvalidDataException($"the line is longer than {Longest} characters; a log has a row on each line.");
            }

            _line.Append((char)next);
        }

        if (next < 0 && _line.Length == 0)
        {
            return null;
        }

        _line.Length -= _line.Length > 0 && _line[^1] == '\r' ? 1 : 0;
        return _line.ToString();
    }
}
