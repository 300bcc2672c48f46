namespace GenericSgd.Tests.Kernels;

public sealed class MatrixMultiplyHalfTests : MatrixMultiplyLaws<Half>
{
    protected override Half Poison => Half.NaN;

    protected override Half Some(Random random) => (Half)(random.Next(-500, 500) / 64f);

    protected override Half Dot(ReadOnlySpan<Half> left, ReadOnlySpan<Half> right)
    {
        var sum = 0f;
        for (var k = 0; k < left.Length; k++)
            sum = MathF.FusedMultiplyAdd((float)left[k], (float)right[k], sum);
        return (Half)sum;
    }
}
