using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Kernels;

public sealed class MatrixMultiplyPlainTests : MatrixMultiplyLaws<Plain>;
