namespace GenericSgd.Tests.Kernels;

public sealed class MatrixMultiplyDecimalTests : MatrixMultiplyLaws<decimal>
{
    protected override decimal Dot(ReadOnlySpan<decimal> left, ReadOnlySpan<decimal> right) =>
        DecimalReference.Dot(left, right) ?? throw new OverflowException();
}
