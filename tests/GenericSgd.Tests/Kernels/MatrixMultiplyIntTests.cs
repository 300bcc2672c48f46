namespace GenericSgd.Tests.Kernels;

public sealed class MatrixMultiplyIntTests : MatrixMultiplyLaws<int>;
