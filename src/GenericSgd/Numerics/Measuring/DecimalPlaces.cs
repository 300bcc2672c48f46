using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GenericSgd.Numerics.Measuring;

/// <summary>
/// Where decimals lie in the memory of a struct. Sixteen bytes that are no decimal end the process at its next sum, and no handler is asked; so whoever reads
/// memory looks at them first.
/// </summary>
static class DecimalPlaces
{
    const BindingFlags EveryField = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // No word of it is 0, as all the memory around it is.
    static readonly decimal Marker = new(0x1234567, 0x2345678, 0x3456789, true, 7);

    /// <summary>The first byte of each decimal in a struct without references, at any depth.</summary>
    /// <param name="isHidden">Whether a struct showed no fields, as one does whose names were left out of a program that is compiled ahead of time.</param>
    internal static int[] In<T>(out bool isHidden)
    {
        isHidden = false;
        return [.. Find(typeof(T), value => (T)value, ref isHidden)];
    }

    /// <summary>Where a decimal lies in the memory of a struct; -1 if nowhere.</summary>
    internal static int PlaceOf<T>(decimal value, T whole) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref whole),
            Unsafe.SizeOf<T>()).IndexOf(MemoryMarshal.AsBytes(new ReadOnlySpan<decimal>(in value)));

    // A decimal is put into each field of that type, however deep, and looked for in the memory of the whole.
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "Only structs are made, of which no constructor is run.")]
    [UnconditionalSuppressMessage("Trimming", "IL2070",
        Justification = "The fields of a struct are its layout and stay; where their names do not, that is seen.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "Only structs are made, of which no constructor is run.")]
    static List<int> Find<T>(Type type, Func<object, T> whole, ref bool isHidden)
    {
        if (type == typeof(decimal))
            return [PlaceOf(Marker, whole(Marker))];
        var places = new List<int>();
        if (type.IsPrimitive || type.IsEnum || !type.IsValueType)
            return places;
        var fields = type.GetFields(EveryField);
        isHidden |= fields.Length == 0 && RuntimeHelpers.SizeOf(type.TypeHandle) > 1;
        foreach (var field in fields)
        {
            var found = Find(field.FieldType, value =>
            {
                var box = RuntimeHelpers.GetUninitializedObject(type);
                field.SetValue(box, value);
                return whole(box);
            }, ref isHidden);
            var (copies, size) = type.GetCustomAttribute<InlineArrayAttribute>() is { } array
                ? (array.Length, RuntimeHelpers.SizeOf(field.FieldType.TypeHandle)) : (1, 0);
            places.AddRange(found.SelectMany(place => Enumerable.Range(0, copies).Select(copy => place + (copy * size))));
        }

        return places;
    }
}
