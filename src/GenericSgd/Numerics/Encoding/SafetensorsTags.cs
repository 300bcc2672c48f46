namespace GenericSgd.Numerics.Encoding;

/// <summary>The data types of the safetensors format (its own list). A type of 16 bits is bfloat16 by its name, for the runtime's comes with .NET 11.</summary>
static class SafetensorsTags
{
    const string BFloat16 = nameof(BFloat16);

    public static bool IsBFloat16(Type type) => type.Name == BFloat16;

    public static string Of(Type type) =>
        type == typeof(float) ? "F32"
        : type == typeof(double) ? "F64"
        : type == typeof(Half) ? "F16"
        : IsBFloat16(type) ? "BF16"
        : type == typeof(sbyte) ? "I8"
        : type == typeof(short) ? "I16"
        : type == typeof(int) ? "I32"
        : type == typeof(long) ? "I64"
        : type == typeof(ushort) ? "U16"
        : type == typeof(uint) ? "U32"
        : type == typeof(ulong) ? "U64"
        : "U8";
}
