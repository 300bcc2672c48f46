using System.Globalization;
using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics.Buffers;

/// <summary>
/// How many numbers something needs: multiplied without wrapping, and compared with what an array and the machine hold before anything is made.
/// Every product of sizes that becomes the length of a memory goes through here, or is bounded by a length that is there already.
/// </summary>
static class Sizes
{
    /// <summary>What is less than this is made without asking the machine.</summary>
    const long SmallBytes = 1 << 24;

    /// <summary>Whether one array may have so many elements.</summary>
    internal static bool FitArray(long count) => (ulong)count <= (ulong)Array.MaxLength;

    /// <summary>Rows times columns as the length of one array.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many numbers each of them has.</param>
    /// <param name="what">What needs them, to begin a sentence.</param>
    /// <param name="remedy">What to do, to end it.</param>
    /// <exception cref="ArgumentException">One array does not hold so many.</exception>
    internal static int Product(int rows, int columns, string what, string remedy) => (long)rows * columns is var count && FitArray(count)
        ? (int)count
        : throw TooMany(count, $"{what} ({rows} x {columns})", remedy);

    /// <summary>A number of elements as the length of one array.</summary>
    /// <param name="count">How many.</param>
    /// <param name="what">What needs them, to begin a sentence.</param>
    /// <param name="remedy">What to do, to end it.</param>
    /// <exception cref="ArgumentException">One array does not hold so many.</exception>
    internal static int Length(long count, string what, string remedy) => FitArray(count) ? (int)count : throw TooMany(count, what, remedy);

    /// <summary>What is thrown where one array does not hold so many.</summary>
    internal static ArgumentException TooMany(long count, string what, string remedy) => count < 0
        ? new ArgumentException($"{what} would need {count} numbers, which is no size.")
        : new ArgumentException($"{what} needs {count} numbers, and one array holds at most {Array.MaxLength}: {remedy}.");

    /// <summary>Refuses what the machine cannot hold, before it is made.</summary>
    /// <param name="count">How many numbers in all.</param>
    /// <param name="what">What needs them, to begin a sentence.</param>
    /// <param name="remedy">What to do, to end it.</param>
    /// <exception cref="InsufficientMemoryException">They are more than the machine, or the limit of the process, has left.</exception>
    internal static void MustFitMachine<T>(long count, string what, string remedy)
    {
        var bytes = BytesOf<T>(count);
        if (bytes < SmallBytes)
            return;
        var machine = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        // What is garbage does not count; but to know, it has to be collected.
        if (bytes <= machine - GC.GetTotalMemory(forceFullCollection: false) || bytes <= machine - GC.GetTotalMemory(forceFullCollection: true))
            return;
        throw TooLarge(count, bytes, machine, what, remedy);
    }

    /// <summary>What is thrown where the machine does not hold so much.</summary>
    internal static InsufficientMemoryException TooLarge(long count, long bytes, long machine, string what, string remedy) =>
        new($"{what} needs {count} numbers, {Text(bytes)}, and there are {Text(machine)} of memory for all of this program: {remedy}.");

    /// <summary>The bytes of so many numbers, or the largest number of bytes where they are more. References count as what they take themselves.</summary>
    internal static long BytesOf<T>(long count) => (long)UInt128.Min((UInt128)Math.Max(count, 0) * (uint)Unsafe.SizeOf<T>(), long.MaxValue);

    static string Text(long bytes) => bytes < 1_000_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000m:0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000_000m:0.##} GB");
}
