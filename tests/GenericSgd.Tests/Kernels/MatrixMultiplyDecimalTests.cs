using GenericSgd.Tests.Numerics;

namespace GenericSgd.Tests.Kernels;

public sealed class MatrixMultiplyDecimalTests : MatrixMultiplyLaws<decimal>
{
    protected override IEnumerable<int> Sizes => [0, 1, 2, 3, 7, 9];

    protected override IEnumerable<(int M, int K, int N)> OddShapes => [(17, 19, 21), (3, 100, 9), (33, 5, 2)];

    protected override decimal Dot(ReadOnlySpan<decimal> left, ReadOnlySpan<decimal> right) =>
        DecimalReference.Dot(left, right) ?? throw new OverflowException();
}
