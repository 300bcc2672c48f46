using GenericSgd.Tests.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Kernels;

public sealed class RowsFloatTests : RowsLaws<float>;

public sealed class RowsDoubleTests : RowsLaws<double>;

public sealed class RowsIntTests : RowsLaws<int>;

public sealed class RowsPlainTests : RowsLaws<Plain>;

public sealed class RowsHalfTests : RowsLaws<Half>
{
    protected override Half Some(Random random) => (Half)(random.Next(-500, 500) / 64f);

    protected override Half Sum(Half[] column)
    {
        var sum = 0f;
        foreach (var value in column)
            sum += (float)value;
        return (Half)sum;
    }
}

public sealed class RowsDecimalTests : RowsLaws<decimal>
{
    protected override decimal Sum(decimal[] column) =>
        DecimalReference.Dot(column, [.. Enumerable.Repeat(1m, column.Length)]) ?? throw new OverflowException();
}
