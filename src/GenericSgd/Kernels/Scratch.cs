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
    static byte[]? _wideLeft;

    [ThreadStatic]
    static byte[]? _wideRight;

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

    /// <summary>Room for the left operand in another form, not yet packed.</summary>
    public static T* WideLeft<T>(nint count)
        where T : unmanaged => (T*)Room(ref _wideLeft, count * sizeof(T));

    /// <summary>Room for the right operand in another form, not yet packed.</summary>
    public static T* WideRight<T>(nint count)
        where T : unmanaged => (T*)Room(ref _wideRight, count * sizeof(T));

    /// <summary>Room for a result that is not yet in its final form.</summary>
    public static T* Result<T>(nint count)
        where T : unmanaged => (T*)Room(ref _result, count * sizeof(T));

    /// <summary>Room for what is known about each row of a decimal operand.</summary>
    public static DecimalLine* Lines(int count) => (DecimalLine*)Room(ref _lines, (nint)count * sizeof(DecimalLine));

    static void* Room(ref byte[]? kept, nint bytes)
    {
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
