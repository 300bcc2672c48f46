using GenericSgd.Numbers;

namespace GenericSgd.Tests.Kernels;

[Collection("Number of threads")]
public sealed class GuardedProductFloatTests : GuardedProductLaws<float>;

[Collection("Number of threads")]
public sealed class GuardedProductDoubleTests : GuardedProductLaws<double>;

[Collection("Number of threads")]
public sealed class GuardedProductHalfTests : GuardedProductLaws<Half>
{
    protected override IEnumerable<int> Sizes => Enumerable.Range(1, 20);

    protected override IEnumerable<(int M, int K, int N)> LargeShapes => [(13, 130, 129)];
}

[Collection("Number of threads")]
public sealed class GuardedProductBFloat16Tests : GuardedProductLaws<BFloat16>
{
    protected override IEnumerable<int> Sizes => Enumerable.Range(1, 18);

    // Whole numbers up to 256 are exact.
    protected override IEnumerable<int> LongSides => [127, 128, 129, 255, 256];

    protected override IEnumerable<(int M, int K, int N)> LargeShapes => [(13, 130, 129)];
}

[Collection("Number of threads")]
public sealed class GuardedProductDecimalTests : GuardedProductLaws<decimal>
{
    protected override IEnumerable<int> Sizes => [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17];

    protected override IEnumerable<int> LongSides => [127, 129];

    protected override IEnumerable<(int M, int K, int N)> LargeShapes => [(20, 50, 21)];
}

[Collection("Number of threads")]
public sealed class GuardedProductIntTests : GuardedProductLaws<int>
{
    protected override IEnumerable<int> Sizes => Enumerable.Range(1, 18);

    protected override IEnumerable<(int M, int K, int N)> LargeShapes => [(20, 65, 33)];
}
