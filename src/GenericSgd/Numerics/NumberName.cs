using System.Numerics;
using System.Reflection;

namespace GenericSgd.Numerics;

/// <summary>What a number type is called in files, and what in messages.</summary>
public static class NumberName
{
    /// <summary>float, double, half and decimal; any other type by its full name, as <c>GenericSgd.Numbers.Dual&lt;double&gt;</c>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static string Of<T>()
        where T : INumber<T> => Names<T>.Name;

    /// <summary>What a person reads: the name of <see cref="NumberTypeNameAttribute"/> where the type has one.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static string Shown<T>()
        where T : INumber<T> => Names<T>.Shown;

    static string Of(Type type) =>
        type == typeof(float) ? "float"
        : type == typeof(double) ? "double"
        : type == typeof(Half) ? "half"
        : type == typeof(decimal) ? "decimal"
        : Prefix(type) + WithArguments(type);

    static string Prefix(Type type) =>
        type.DeclaringType is { } outer ? Prefix(outer) + Bare(outer.Name) + "."
        : string.IsNullOrEmpty(type.Namespace) ? ""
        : type.Namespace + ".";

    static string WithArguments(Type type) =>
        type.IsGenericType ? $"{Bare(type.Name)}<{string.Join(", ", type.GenericTypeArguments.Select(Of))}>" : type.Name;

    static string Bare(string name) => name.Contains('`') ? name[..name.IndexOf('`')] : name;

    static class Names<T>
    {
        public static readonly string Name = Of(typeof(T));

        public static readonly string Shown = typeof(T).GetCustomAttribute<NumberTypeNameAttribute>()?.Name ?? Name;
    }
}
