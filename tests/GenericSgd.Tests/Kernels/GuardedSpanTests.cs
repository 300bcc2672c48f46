using GenericSgd.Numbers;

namespace GenericSgd.Tests.Kernels;

public sealed class GuardedSpanFloatTests : GuardedSpanLaws<float>;

public sealed class GuardedSpanDoubleTests : GuardedSpanLaws<double>;

public sealed class GuardedSpanHalfTests : GuardedSpanLaws<Half>;

public sealed class GuardedSpanBFloat16Tests : GuardedSpanLaws<BFloat16>
{
    protected override IEnumerable<int> Lengths => [.. Enumerable.Range(1, 20), 63, 64, 65];
}

public sealed class GuardedSpanDecimalTests : GuardedSpanLaws<decimal>
{
    protected override IEnumerable<int> Lengths => [1, 2, 3, 4, 5, 8, 9, 17];
}
