namespace GenericSgd.Tests.Kernels;

public sealed class MatrixMultiplyFloatTests : MatrixMultiplyLaws<float>
{
    protected override IEnumerable<int> Sizes => Enumerable.Range(0, 18);

    protected override float Poison => float.NaN;

    protected override float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = 0f;
        for (var k = 0; k < left.Length; k++)
            sum = MathF.FusedMultiplyAdd(left[k], right[k], sum);
        return sum;
    }

    protected override float DotOfOneColumn(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => DotInLanes(32, left, right);
}
