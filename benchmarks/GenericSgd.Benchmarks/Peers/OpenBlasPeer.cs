using System.Runtime.InteropServices;

namespace GenericSgd.Benchmarks.Peers;

/// <summary>OpenBLAS: matrix products in float and double.</summary>
sealed class OpenBlasPeer : IPeer
{
    // They make OpenBLAS choose other kernels than it would for this processor; then the comparison says nothing.
    // The library reads them from the C runtime's environment when it is loaded.
    static readonly string[] Disturbing = ["OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"];

    internal OpenBlasPeer()
    {
        foreach (var name in Disturbing)
            OpenBlas.RemoveVariable(name);
        OpenBlas.SetThreads(1);
        Version = $"{Text(OpenBlas.Config())}, kernels for {Text(OpenBlas.CoreName())}";
    }

    public string Version { get; }

    public ISide? SideOf(Work work) => work switch
    {
        ProductWork { Number: "float" } product => Side(product, product.Left<float>(), product.Right<float>(), new float[product.M * product.N]),
        ProductWork { Number: "double" } product => Side(product, product.Left<double>(), product.Right<double>(), new double[product.M * product.N]),
        _ => null,
    };

    public void Dispose()
    {
    }

    static LocalSide Side(ProductWork work, float[] a, float[] b, float[] c)
    {
        var (left, right, lda, ldb) = Layout(work);
        OpenBlas.SetThreads(work.Threads);
        void Product() => OpenBlas.Sgemm(OpenBlas.RowMajor, left, right, work.M, work.N, work.K, 1, a, lda, b, ldb, 0, c, work.N);
        Product();
        return new LocalSide(Product, ProductWork.Check(c));
    }

    static LocalSide Side(ProductWork work, double[] a, double[] b, double[] c)
    {
        var (left, right, lda, ldb) = Layout(work);
        OpenBlas.SetThreads(work.Threads);
        void Product() => OpenBlas.Dgemm(OpenBlas.RowMajor, left, right, work.M, work.N, work.K, 1, a, lda, b, ldb, 0, c, work.N);
        Product();
        return new LocalSide(Product, ProductWork.Check(c));
    }

    static (int Left, int Right, int Lda, int Ldb) Layout(ProductWork work) => work.Orientation switch
    {
        Orientation.Plain => (OpenBlas.AsStored, OpenBlas.AsStored, work.K, work.N),
        Orientation.TransposedLeft => (OpenBlas.Transposed, OpenBlas.AsStored, work.M, work.N),
        _ => (OpenBlas.AsStored, OpenBlas.Transposed, work.K, work.K),
    };

    static string Text(nint text) => Marshal.PtrToStringUTF8(text)?.Trim() ?? "";
}
