namespace GenericSgd.Tests.Kernels;

public sealed class BlockedProductFloatTests : BlockedProductLaws<float>;
