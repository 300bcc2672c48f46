using System.Diagnostics;

namespace GenericSgd.Kernels;

/// <summary>
/// Shares a product out among threads: c is cut into rectangles, never k into stretches.
/// <code>
///        columns first: b is then packed once in all        rows too, where the columns are too few
///        +-----+-----+-----+                                +-----+-----+
///        |  0  |  1  |  2  |                                |  0  |  1  |
///        +-----+-----+-----+                                +-----+-----+
///                                                           |  2  |  3  |
///                                                           +-----+-----+
/// </code>
/// </summary>
static unsafe class SplitProduct
{
    /// <summary>Writes <c>c = a * b</c> by <paramref name="kernel"/>, in one part for each of <see cref="Parallelism.Threads"/>.</summary>
    /// <param name="a">m by k.</param>
    /// <param name="b">k by n.</param>
    /// <param name="c">m by n.</param>
    /// <param name="kernel">Makes any part of c.</param>
    /// <param name="rows">Parts start at multiples of so many rows.</param>
    /// <param name="columns">Parts start at multiples of so many columns.</param>
    public static void Multiply<T>(
        in View<T> a, in View<T> b, in View<T> c, delegate*<in View<T>, in View<T>, in View<T>, void> kernel, int rows, int columns)
    {
        var threads = Parallelism.Threads;
        if (threads == 1)
        {
            kernel(a, b, c);
            return;
        }
        Debug.Assert(rows > 0 && columns > 0 && kernel != null, "A part has a size, and somebody who makes it.");
        View<T>.MustFit(a, b, c);
        var (down, across) = Parts(c.Rows, c.Columns, rows, columns, threads);
        Taken.NoteParts(across * down);
        var job = new Job<T>(a, b, c, kernel, new Cut(c.Rows, rows, down), new Cut(c.Columns, columns, across));
        Workers.Run(&Part<T>, &job, across * down);
    }

    /// <summary>In how many parts the rows and the columns are cut: columns as far as whole steps allow, and rows only for the threads that are
    /// left.</summary>
    public static (int Down, int Across) Parts(int rows, int columns, int rowStep, int columnStep, int threads)
    {
        var across = Math.Clamp(columns / columnStep, 1, threads);
        return (Math.Clamp(rows / rowStep, 1, ((threads - 1) / across) + 1), across);
    }

    static void Part<T>(void* state, int number)
    {
        var job = (Job<T>*)state;
        var (row, rows) = job->Down[number / job->Across.Parts];
        var (column, columns) = job->Across[number % job->Across.Parts];
        job->Kernel(
            job->A.Part(row, rows, 0, job->A.Columns), job->B.Part(0, job->B.Rows, column, columns), job->C.Part(row, rows, column, columns));
    }

    readonly struct Job<T>(View<T> a, View<T> b, View<T> c, delegate*<in View<T>, in View<T>, in View<T>, void> kernel, Cut down, Cut across)
    {
        public readonly View<T> A = a;
        public readonly View<T> B = b;
        public readonly View<T> C = c;
        public readonly delegate*<in View<T>, in View<T>, in View<T>, void> Kernel = kernel;
        public readonly Cut Down = down;
        public readonly Cut Across = across;
    }
}
