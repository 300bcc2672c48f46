using System.Text;
using FsCheck.Xunit;

namespace GenericSgd.Readers.Tests;

/// <summary>Whatever stands in a column that is not asked for, the numbers beside it are read and the lines are counted.</summary>
public class AnyTextTests
{
    [Property(MaxTest = 300)]
    public void NotesOfAnyKindDoNotDisturb((string? Note, bool IsQuoted, byte Before)[] rows, bool isWindows)
    {
        var lineEnd = isWindows ? "\r\n" : "\n";
        var text = new StringBuilder("x,note,y" + lineEnd);
        var line = 1;
        var number = 0;
        foreach (var (any, isQuoted, before) in rows)
        {
            var blank = before % 3 == 0 ? lineEnd : before % 3 == 1 ? "# comment, \"with things\"" + lineEnd : "";
            var note = Note(any, isQuoted);
            text.Append(blank).Append(++number).Append(',').Append(note).Append(',').Append(-number).Append(lineEnd);
            line += Lines(blank) + Lines(note) + 1;
        }

        text.Append("1,,1" + lineEnd + "bad,,1");
        var refused = Assert.Throws<DataFormatException>(() => Read(text.ToString()));
        Assert.Equal(line + 2, refused.Place.Line);

        var data = Read(text.Replace("bad,", "0,").ToString()).Data;
        Assert.Equal([.. Enumerable.Range(1, rows.Length), 1, 0], data.Features.ToArray().Cast<decimal>());
        Assert.Equal([.. Enumerable.Range(1, rows.Length).Select(i => -i), 1, 1], data.Targets.ToArray().Cast<decimal>());
    }

    static ReadResult<decimal> Read(string text) => DatasetReader.Read<decimal>(
        CsvSource.FromText(text) with { Options = new() { HasHeader = true, Separator = ',', Comment = '#' } },
            new ReadOptions { Features = ["x"], Targets = ["y"] });

    /// <summary>The text in quotes; or without, and then without what would need them.</summary>
    static string Note(string? text, bool isQuoted)
    {
        // Halves of surrogate pairs cannot be written as UTF-8.
        var whole = string.Concat((text ?? "").Where(c => !char.IsSurrogate(c) && c != '\0'));
        return isQuoted ? $"\"{whole.Replace("\"", "\"\"")}\"" : string.Concat(whole.Where(c => c is not ('"' or ',' or '\r' or '\n'))).Replace("bad", "");
    }

    static int Lines(string text) => text.Replace("\r\n", "\n").Count(c => c is '\n' or '\r');
}
