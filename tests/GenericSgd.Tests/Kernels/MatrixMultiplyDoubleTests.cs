namespace GenericSgd.Tests.Kernels;

public sealed class MatrixMultiplyDoubleTests : MatrixMultiplyLaws<double>
{
    protected override IEnumerable<int> Sizes => Enumerable.Range(0, 18);

    protected override double Poison => double.NaN;

    protected override double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var k = 0; k < left.Length; k++)
            sum = Math.FusedMultiplyAdd(left[k], right[k], sum);
        return sum;
    }

    protected override double DotOfOneColumn(ReadOnlySpan<double> left, ReadOnlySpan<double> right) => DotInLanes(16, left, right);
}
