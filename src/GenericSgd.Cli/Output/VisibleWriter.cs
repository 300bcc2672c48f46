using System.Text;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Output;

/// <summary>Rows on their way to a terminal: line ends and tabs pass, what would steer it is written as its number. A pipe or a file gets every character as it
/// is.</summary>
/// <param name="terminal">Where they go.</param>
sealed class VisibleWriter(TextWriter terminal) : TextWriter
{
    bool _returns;

    public override Encoding Encoding => terminal.Encoding;

    public override void Write(char value)
    {
        // Alone it would go back over what stands in the line.
        if (_returns)
            terminal.Write(value == '\n' ? "\r" : "\\r");
        _returns = value == '\r';
        if (value is '\n' or '\t' or (>= ' ' and <= '~') || char.IsSurrogate(value))
            terminal.Write(value);
        else if (!_returns)
            terminal.Write(Visible.Text(value.ToString()));
    }

    public override void Flush()
    {
        if (_returns)
            terminal.Write("\\r");
        _returns = false;
        terminal.Flush();
    }
}
