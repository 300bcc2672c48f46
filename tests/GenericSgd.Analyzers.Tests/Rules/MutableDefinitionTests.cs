using GenericSgd.Analyzers.CodeFixes.Fixes;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Tests.Verifying;

namespace GenericSgd.Analyzers.Tests.Rules;

public sealed class MutableDefinitionTests() : RuleTests(new MutableDefinitionAnalyzer(), new MutableDefinitionCodeFix())
{
    const string Forward = "public override void Forward<T>(ReadOnlySpan<T> input, Span<T> output) => input.CopyTo(output);";

    [Theory]
    [InlineData("public record [|Mine|] : Layer { FORWARD }")]
    [InlineData("sealed record Mine : Layer { public double [|Rate|] { get; set; } FORWARD }")]
    [InlineData("sealed record Mine : Layer { int [|_calls|]; FORWARD }")]
    [InlineData("sealed record Mine : Layer { static int [|Calls|]; FORWARD }")]
    [InlineData("abstract record Middle : Layer { public int [|Calls|] { get; protected set; } } sealed record Mine : Middle { FORWARD }")]
    [InlineData("record [|Mine|](double Rate) : GradientTransform { public override void Apply<T>(Span<T> update) { } }")]
    [InlineData("record [|Mine|] : Cost { public override T Value<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> t) => T.Zero; }")]
    public Task ADefinitionThatCanChange(string code) => Finds(code.Replace("FORWARD", Forward), core: true);

    [Theory]
    [InlineData("sealed record Mine(double Rate) : Layer { FORWARD }")]
    [InlineData("sealed record Mine : Layer { public double Rate { get; init; } readonly int _n = 3; const int N = 4; static readonly int M = 5; FORWARD }")]
    [InlineData("abstract record Middle : Layer { public int Twice => 2; }")]
    [InlineData("record Free { public int Calls { get; set; } }")]
    [InlineData("class Network { int _step; public int Step { get; set; } public Layer? Layer; public int Next() => _step++; }")]
    public Task NearMisses(string code) => Finds(code.Replace("FORWARD", Forward), core: true);

    const string Before = """
        public record [|First|] : Layer
        {
            // How fast.
            public double [|Rate|] { get; set; }
            int [|_width|] = 2;
            public override void Forward<T>(ReadOnlySpan<T> input, Span<T> output) => output[0] = T.CreateChecked(Rate * _width);
        }

        // The second.
        record [|Second|](int Width) : Cost
        {
            protected internal static readonly int Limit = 3;
            public override T Value<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target) => T.CreateChecked(Width + Limit);
        }

        partial record [|Third|] : GradientTransform
        {
            public Third(int n) => Count = n;
            internal int [|Count|] { get; set; }
            public override void Apply<T>(Span<T> update) => update[0] = T.CreateChecked(Count);
        }

        static class Case
        {
            public static string Run()
            {
                var d = new double[1];
                new First { Rate = 1.5 }.Forward<double>([], d);
                var all = d[0] + " " + new Second(4).Value<double>([], []);
                new Third(7).Apply<double>(d);
                return all + " " + d[0];
            }
        }
        """;

    static readonly string After = Before
        .Replace("public record [|First|]", "public sealed record First").Replace("[|Rate|] { get; set; }", "Rate { get; init; }").Replace("int [|_width|]",
            "readonly int _width")
        .Replace("partial record [|Third|]", "sealed partial record Third").Replace("[|Count|] { get; set; }", "Count { get; init; }");

    [Fact]
    public async Task SealedInitAndReadonly()
    {
        // Second has a member for heirs, which a sealed type must not have: it is left to its author.
        var before = Before.Replace("protected internal static", "internal static");
        await Fixes(before, After.Replace("protected internal static", "internal static").Replace("record [|Second|]", "sealed record Second"),
            MutableDefinitionCodeFix.Key, core: true);
    }

    [Fact]
    public void TheyMeanTheSame() => MeanTheSame(Before, After, "3 7 7");

    [Theory]
    [InlineData("record [|Mine|] : Layer { FORWARD } sealed record Heir : Mine { }")]
    [InlineData("record [|Mine|] : Layer { public virtual int N => 1; FORWARD }")]
    [InlineData("sealed record Mine : Layer { public int [|N|] { get; set; } void Grow() => N++; FORWARD }")]
    [InlineData("sealed record Mine : Layer { internal int [|N|]; FORWARD } static class Other { static void F(Mine m) => m.N = 3; }")]
    public Task NoFixWhereSomethingStandsAgainstIt(string code) => OffersNoFix(code.Replace("FORWARD", Forward), core: true);
}
