using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

/// <summary>An epsilon is never lost: where the literal would become 0, the smallest useful number takes its place.</summary>
public abstract class RealNonZeroLaws<T>(string smallest)
    where T : INumber<T>
{
    readonly T _smallest = Real.Parse(smallest).To<T>();

    [Fact]
    public void ALostEpsilonBecomesTheSmallestUsefulNumber() => Assert.Equal(_smallest, Real.Parse("1e-5000").ToNonZero<T>());

    [Fact]
    public void TheSignStays() => Assert.Equal(-_smallest, Real.Parse("-1e-5000").ToNonZero<T>());

    [Fact]
    public void ZeroStaysZero() => Assert.Equal(T.Zero, default(Real).ToNonZero<T>());

    [Fact]
    public void OthersAreLeftAlone() => Assert.Equal(Real.Parse("0.001").To<T>(), Real.Parse("0.001").ToNonZero<T>());
}

public sealed class DoubleNonZero() : RealNonZeroLaws<double>("2.2250738585072014E-308");

public sealed class SingleNonZero() : RealNonZeroLaws<float>("1.17549435E-38");

public sealed class HalfNonZero() : RealNonZeroLaws<Half>("6.103515625E-05");

public sealed class DecimalNonZero() : RealNonZeroLaws<decimal>("1E-28");

public sealed class PlainNonZero() : RealNonZeroLaws<Plain>("2.2250738585072014E-308");
