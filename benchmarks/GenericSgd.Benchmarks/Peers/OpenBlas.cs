using System.Runtime.InteropServices;

namespace GenericSgd.Benchmarks.Peers;

/// <summary>The functions of OpenBLAS that are called. Row-major is its own order with the operands changed places: it costs nothing.</summary>
static partial class OpenBlas
{
    internal const int RowMajor = 101;
    internal const int AsStored = 111;
    internal const int Transposed = 112;

    const string Library = "libopenblas.so.0";

    [LibraryImport("libc", EntryPoint = "unsetenv", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int RemoveVariable(string name);

    [LibraryImport(Library, EntryPoint = "openblas_set_num_threads")]
    internal static partial void SetThreads(int threads);

    [LibraryImport(Library, EntryPoint = "openblas_get_config")]
    internal static partial nint Config();

    [LibraryImport(Library, EntryPoint = "openblas_get_corename")]
    internal static partial nint CoreName();

    [LibraryImport(Library, EntryPoint = "cblas_sgemm")]
    internal static partial void Sgemm(
        int order, int left, int right, int m, int n, int k, float alpha, float[] a, int lda, float[] b, int ldb, float beta, float[] c, int ldc);

    [LibraryImport(Library, EntryPoint = "cblas_dgemm")]
    internal static partial void Dgemm(
        int order, int left, int right, int m, int n, int k, double alpha, double[] a, int lda, double[] b, int ldb, double beta, double[] c, int ldc);
}
