namespace GenericSgd.Cli.Output;

/// <summary>How many characters a line of human text may have.</summary>
static class ScreenWidth
{
    /// <summary>Where nobody looks at a screen, lines are as long as they are.</summary>
    internal const int Unlimited = int.MaxValue;

    const int Usual = 80;

    /// <summary>What COLUMNS says, else the width of the terminal; a file or a pipe has none.</summary>
    internal static int Of(bool redirected) => Terminal.Current.Columns ?? (redirected ? Unlimited : OfTerminal());

    static int OfTerminal()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : Usual;
        }
        catch (IOException)
        {
            return Usual;
        }
    }
}
