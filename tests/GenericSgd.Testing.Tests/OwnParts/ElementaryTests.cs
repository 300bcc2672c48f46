using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Testing.Tests.OwnParts;

/// <summary>The laws of elementary functions, for one number type.</summary>
public abstract class ElementaryTests<T>
    where T : INumber<T>
{
    [Fact]
    public void AllLawsHold() => Assert.Equal("", string.Join("\n\n", ElementaryLaws.Of<T>().Select(law => law.Check()).Where(verdict => !verdict.Holds)));
}

public sealed class FloatElementaryTests : ElementaryTests<float>;

public sealed class DoubleElementaryTests : ElementaryTests<double>;

public sealed class HalfElementaryTests : ElementaryTests<Half>;

public sealed class DecimalElementaryTests : ElementaryTests<decimal>;

public sealed class DoubleDoubleElementaryTests : ElementaryTests<DoubleDouble>;

public sealed class BFloat16ElementaryTests : ElementaryTests<BFloat16>;

public sealed class DualElementaryTests : ElementaryTests<Dual<double>>;

public sealed class PlainElementaryTests : ElementaryTests<Plain>;
