namespace GenericSgd.Tests.Kernels;

public sealed class BlockedProductDoubleTests : BlockedProductLaws<double>;
