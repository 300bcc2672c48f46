using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GenericSgd.Kernels;

/// <summary>Memory that a thread keeps for its kernels: made once, grown when too small, never given back, so that a warm kernel allocates nothing.</summary>
static unsafe class Scratch
{
    /// <summary>A vector of 512 bits should not lie across two cache lines.</summary>
    const int Alignment = 64;

    [ThreadStatic]
    static byte[]? _left;

    [ThreadStatic]
    static byte[]? _right;

    [ThreadStatic]
    static WideRoom? _wide;

    [ThreadStatic]
    static byte[]? _result;

    [ThreadStatic]
    static byte[]? _lines;

    /// <summary>Room for the packed left operand.</summary>
    public static T* Left<T>(nint count)
        where T : unmanaged => (T*)Room(ref _left, count * sizeof(T));

    /// <summary>Room for the packed right operand.</summary>
    public static T* Right<T>(nint count)
        where T : unmanaged => (T*)Room(ref _right, count * sizeof(T));

    /// <summary>Room for a result that is not yet in its final form.</summary>
    public static T* Result<T>(nint count)
        where T : unmanaged => (T*)Room(ref _result, count * sizeof(T));

    /// <summary>Room for both operands and the result in another form, of which the code of a number type is told; give it back with
    /// <see cref="Return"/>.</summary>
    /// <remarks>That code may itself multiply matrices of its type: it then finds no room here and makes its own, so that the first one stays where and as it
    /// is.</remarks>
    public static WideRoom TakeWide()
    {
        var room = _wide ?? new WideRoom();
        _wide = null;
        return room;
    }

    /// <summary>Gives back the room for the next product.</summary>
    public static void Return(WideRoom room) => _wide = room;

    /// <summary>Three memories that are held as long as somebody works in them.</summary>
    public sealed class WideRoom
    {
        byte[]? _left;
        byte[]? _right;
        byte[]? _result;

        public float* Left(nint count) => (float*)Room(ref _left, count * sizeof(float));

        public float* Right(nint count) => (float*)Room(ref _right, count * sizeof(float));

        public float* Result(nint count) => (float*)Room(ref _result, count * sizeof(float));
    }

    /// <summary>Room for what is known about each row of a decimal operand.</summary>
    public static DecimalLine* Lines(int count) => (DecimalLine*)Room(ref _lines, (nint)count * sizeof(DecimalLine));

    static void* Room(ref byte[]? kept, nint bytes)
    {
        Debug.Assert(bytes >= 0, "The product of sizes did not wrap.");
        var room = kept;
        var needed = bytes + Alignment;
        if (room is null || room.Length < needed)
        {
            // A quarter more, so that slowly growing matrices do not allocate each time. Beyond an array's limit the runtime says that memory is out.
            var size = needed <= Array.MaxLength ? Math.Min(needed + needed / 4, Array.MaxLength) : int.MaxValue;
            room = kept = GC.AllocateUninitializedArray<byte>((int)size, pinned: true);
        }
        var start = (nint)Unsafe.AsPointer(ref room[0]);
        return (void*)((start + Alignment - 1) & -Alignment);
    }
}
