using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Kernels;

[Collection("Number of threads")]
public sealed class ProductPathFloatTests : ProductPathLaws<float>
{
    protected override IEnumerable<(int M, int K, int N)> Shared => [(128, 128, 128), (1024, 1024, 1)];

    protected override IEnumerable<(int M, int K, int N)> NotShared => [(127, 128, 128), (1023, 1024, 1)];
}

[Collection("Number of threads")]
public sealed class ProductPathDoubleTests : ProductPathLaws<double>
{
    protected override IEnumerable<(int M, int K, int N)> Shared => [(128, 128, 128), (1024, 1024, 1)];

    protected override IEnumerable<(int M, int K, int N)> NotShared => [(127, 128, 128), (1023, 1024, 1)];
}

[Collection("Number of threads")]
public sealed class ProductPathHalfTests : ProductPathLaws<Half>
{
    protected override IEnumerable<(int M, int K, int N)> Shared => [(128, 128, 128)];

    protected override IEnumerable<(int M, int K, int N)> NotShared => [(127, 128, 128)];
}

[Collection("Number of threads")]
public sealed class ProductPathDecimalTests : ProductPathLaws<decimal>
{
    protected override long MostOperations => 19_999;

    protected override IEnumerable<(int M, int K, int N)> Shared => [(20, 50, 20), (2, 5000, 2)];

    protected override IEnumerable<(int M, int K, int N)> NotShared => [(20, 49, 20), (2, 4999, 2)];
}

[Collection("Number of threads")]
public sealed class ProductPathPlainTests : ProductPathLaws<Plain>
{
    protected override long MostOperations => 19_999;

    protected override IEnumerable<(int M, int K, int N)> Shared => [(20, 50, 20)];

    protected override IEnumerable<(int M, int K, int N)> NotShared => [(20, 49, 20)];
}
