using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers.Tests;

/// <summary>Derivatives against closed forms, to the digits of the type.</summary>
public abstract class DualDerivativeTests<T>
    where T : INumber<T>
{
    protected abstract int Digits { get; }

    static IEnumerable<T> Arguments => from n in new[] { -31, -17, -8, -3, -1, 1, 2, 5, 12, 29 } select T.CreateChecked(n) / T.CreateChecked(8);

    static T One => T.One;

    static T Two => One + One;

    void Check(Func<Dual<T>, Dual<T>> function, Func<T, T> derivative, bool positive = false)
    {
        var tolerance = One / ElementaryPowerOfTen(Digits);
        foreach (var x in Arguments.Where(x => !positive || x > T.Zero))
        {
            var expected = derivative(x);
            var actual = function(Dual<T>.Variable(x)).Derivative;
            Assert.True(T.Abs(actual - expected) <= tolerance * T.Max(T.Abs(expected), tolerance), $"{actual} instead of {expected} at {x}");
        }
    }

    static T ElementaryPowerOfTen(int power) => Enumerable.Repeat(T.CreateChecked(10), power).Aggregate(T.One, (x, y) => x * y);

    [Fact]
    public void Polynomial() => Check(x => (Three * x * x * x) - (x * x) + (Two * x) - Three, x => (T.CreateChecked(9) * x * x) - (Two * x) + Two);

    [Fact]
    public void RationalFunction() => Check(x => (x + Two) / ((x * x) + One), x => (One - (x * x) - (Two * Two * x)) / (((x * x) + One) * ((x * x) + One)));

    [Fact]
    public void Exp() => Check(Dual<T>.Exp, Elementary<T>.Exp);

    [Fact]
    public void Expm1() => Check(Dual<T>.ExpM1, Elementary<T>.Exp);

    [Fact]
    public void Log() => Check(Dual<T>.Log, x => One / x, positive: true);

    [Fact]
    public void Log1p() => Check(Dual<T>.LogP1, x => One / (One + x), positive: true);

    [Fact]
    public void Sqrt() => Check(Dual<T>.Sqrt, x => One / (Two * Elementary<T>.Sqrt(x)), positive: true);

    [Fact]
    public void Tanh() =>
        Check(Dual<T>.Tanh, x => Two * Two / ((Elementary<T>.Exp(x) + Elementary<T>.Exp(-x)) * (Elementary<T>.Exp(x) + Elementary<T>.Exp(-x))));

    [Fact]
    public void Sigmoid() => Check(Elementary<Dual<T>>.Sigmoid, x => Elementary<T>.Sigmoid(x) * Elementary<T>.Sigmoid(-x));

    [Fact]
    public void Softplus() => Check(Elementary<Dual<T>>.Softplus, Elementary<T>.Sigmoid);

    [Fact]
    public void PowerOfVariable() => Check(x => Dual<T>.Pow(x, Three), x => Three * x * x);

    [Fact]
    public void PowerWithVariable() => Check(x => Dual<T>.Pow(x, x), x => Elementary<T>.Pow(x, x) * (Elementary<T>.Log(x) + One), positive: true);

    [Fact]
    public void Chain() =>
        Check(x => Dual<T>.Exp(Dual<T>.Sqrt((x * x) + One)), x => x / Elementary<T>.Sqrt((x * x) + One) * Elementary<T>.Exp(Elementary<T>.Sqrt((x * x) + One)));

    [Fact]
    public void Sinh() => Check(Functions<Dual<T>>.Sinh, x => (Elementary<T>.Exp(x) + Elementary<T>.Exp(-x)) / Two);

    [Fact]
    public void Asinh() => Check(Functions<Dual<T>>.Asinh, x => One / Elementary<T>.Sqrt((x * x) + One));

    [Fact]
    public void CubeRoot() => Check(Functions<Dual<T>>.Cbrt, x => One / (Three * Elementary<T>.Pow(x, Two / Three)), positive: true);

    static T Three => Two + One;
}

public sealed class DualDerivativeDoubleTests : DualDerivativeTests<double>
{
    protected override int Digits => 13;
}

public sealed class DualDerivativeDecimalTests : DualDerivativeTests<decimal>
{
    protected override int Digits => 25;
}

public sealed class DualDerivativeDoubleDoubleTests : DualDerivativeTests<DoubleDouble>
{
    protected override int Digits => 29;
}
