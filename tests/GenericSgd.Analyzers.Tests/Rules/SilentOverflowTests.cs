using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Tests.Verifying;

namespace GenericSgd.Analyzers.Tests.Rules;

public sealed class SilentOverflowTests() : RuleTests(new SilentOverflowAnalyzer())
{
    static string In(string statements) => $$"""
        static class C
        {
            static T F<T>(T x, T y, decimal m, double d, int n, long l, string s) where T : INumber<T> { {{statements}} return x; }
            static int Bits<T>(T x) where T : IBinaryInteger<T> => int.CreateTruncating(x);
            static bool Try(decimal a, decimal b, out decimal product) { try { product = a * b; return true; } catch (OverflowException) { product = 0; return false; } }
        }
        """;

    [Theory]
    [InlineData("try { m *= m; } catch [|(OverflowException)|] { m = decimal.MaxValue; }")]
    [InlineData("try { return x / y; } catch [|(DivideByZeroException)|] { return T.Zero; }")]
    [InlineData("try { x = T.CreateChecked(l); } catch [|(OverflowException e)|] { Console.WriteLine(e); x = T.One; }")]
    [InlineData("try { m /= 3; } catch [|(ArithmeticException)|] { }")]
    [InlineData("try { m = (decimal)d; } catch [|(OverflowException)|] { m = 0; }")]
    public Task ACaughtOverflow(string statements) => Finds(In(statements));

    [Theory]
    [InlineData("n = [|int.CreateTruncating(x)|];")]
    [InlineData("n = [|int.CreateTruncating(m)|];")]
    [InlineData("x = [|T.CreateTruncating(l)|];")]
    [InlineData("n = unchecked([|(int)d|]);")]
    [InlineData("unchecked { l = [|(long)d|]; }")]
    public Task ANarrowingThatSaysNothing(string statements) => Finds(In(statements));

    [Theory]
    [InlineData("try { m *= m; } catch (OverflowException e) { throw new InvalidOperationException(s, e); }")]
    [InlineData("try { n = int.Parse(s); } catch (OverflowException) { n = 0; }")]
    [InlineData("try { m = decimal.Parse(s); } catch (OverflowException) { m = 0; }")]
    [InlineData("try { m *= m; } catch (FormatException) { m = 0; }")]
    [InlineData("var failed = false; try { m *= m; } catch (OverflowException) { failed = true; m = 0; }")]
    [InlineData("try { if (n > 0) return x / y; } catch (DivideByZeroException) { } x = y;")]
    [InlineData("try { n = checked(n * n); } catch (OverflowException) { n = int.MaxValue; }")]
    public Task NearMissesOfCatching(string statements) => Finds(In(statements));

    [Theory]
    [InlineData("n = int.CreateChecked(x);")]
    [InlineData("n = int.CreateSaturating(d);")]
    [InlineData("n = (int)d;")]
    [InlineData("n = unchecked((int)(n * 0.3));")]
    [InlineData("n = unchecked((int)l);")]
    [InlineData("n = int.CreateTruncating(l);")]
    [InlineData("x = T.CreateTruncating(2);")]
    [InlineData("if (typeof(T) == typeof(double)) n = int.CreateTruncating(x);")]
    public Task NearMissesOfNarrowing(string statements) => Finds(In(statements));
}
