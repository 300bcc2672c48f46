using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GenericSgd.Analyzers.Tests.Verifying;

/// <summary>Source in which <c>[|</c> and <c>|]</c> enclose what a rule must find.</summary>
sealed record Marked(string Source, ImmutableArray<TextSpan> Spans)
{
    public static Marked Parse(string text)
    {
        var source = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text.AsSpan(i))
            {
                case ['[', '|', ..]:
                    open.Push(source.Length);
                    i++;
                    break;
                case ['|', ']', ..]:
                    spans.Add(TextSpan.FromBounds(open.Pop(), source.Length));
                    i++;
                    break;
                default:
                    source.Append(text[i]);
                    break;
            }
        }

        return new(source.ToString(), [.. spans.OrderBy(s => s.Start)]);
    }
}
