using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Tests.Verifying;

namespace GenericSgd.Analyzers.Tests.Rules;

public sealed class AllocationInStepTests() : RuleTests(new AllocationInStepAnalyzer())
{
    static string In(string statements) => $$"""
        sealed record Mine(int Width, int[] Order) : Layer
        {
            static T Twice<T>(T x) where T : INumber<T> => x + x;
            static T Each<T>(T x, Func<T, T> f) => f(x);
            static void Show(params object[] all) { }
            static void Many(params ReadOnlySpan<int> all) { }
            [System.Diagnostics.CodeAnalysis.DoesNotReturn] static void Fail(string message) => throw new InvalidOperationException(message);
            public override void Forward<T>(ReadOnlySpan<T> input, Span<T> output)
            {
                {{statements}}
            }
        }
        """;

    [Theory]
    [InlineData("var scratch = [|new T[Width]|];")]
    [InlineData("T[] scratch = [|[T.One, T.Zero]|];")]
    [InlineData("var copy = [|input.ToArray()|];")]
    [InlineData("object boxed = [|input[0]|];")]
    [InlineData("var sum = [|Order.Sum()|];")]
    [InlineData("var factor = input[0]; output[0] = Each(factor, [|x => x * factor|]);")]
    [InlineData("var text = [|$\"{Width} wide\"|];")]
    [InlineData("var wider = [|this with { Width = 2 }|];")]
    [InlineData("var list = [|new System.Collections.Generic.List<T>()|];")]
    public Task AStepThatAllocates(string statements) => Finds(In(statements), core: true);

    [Fact]
    public Task InACostAndInATransform() =>
        Finds(
            """
            sealed record A : Cost { public override T Value<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> t) { T[] d = [|new T[p.Length]|]; return d[0]; } }
            sealed record B : GradientTransform { public override void Apply<T>(Span<T> update) { var old = [|update.ToArray()|]; } }
            """,
            core: true);

    [Theory]
    [InlineData("if (input.IsEmpty) throw new ArgumentException($\"{Width} wide\");")]
    [InlineData("if (input.IsEmpty) Fail($\"{Width} wide\");")]
    [InlineData("output[0] = Each(input[0], static x => x + x);")]
    [InlineData("output[0] = Each(input[0], Twice);")]
    [InlineData("Span<int> scratch = stackalloc int[4];")]
    [InlineData("ReadOnlySpan<int> order = [1, 2, 3]; Many(order);")]
    [InlineData("var pair = (Width, 2); var half = new Half();")]
    [InlineData("var (a, b) = (new Complex(1, 2), Array.Empty<int>());")]
    [InlineData("var row = input[1..]; row.CopyTo(output);")]
    [InlineData("if (typeof(T) == typeof(double)) { var x = (double)(object)input[0]; }")]
    public Task NearMisses(string statements) => Finds(In(statements), core: true);

    [Fact]
    public Task NearMissOutsideOfAStep() =>
        Finds(
            """
            sealed record Mine : Layer
            {
                public double[] Table() => new double[3];
                public override void Forward<T>(ReadOnlySpan<T> input, Span<T> output) => input.CopyTo(output);
            }
            class Network { public double[] Forward() => new double[3]; }
            """,
            core: true);
}
