using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using GenericSgd.Numerics;

namespace GenericSgd.Testing.Running;

/// <summary>Values as C# that can be pasted into a test.</summary>
static class CodeText
{
    const BindingFlags Named = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase;

    /// <summary>A definition: <c>new Dense(3) { Bias = false }</c>.</summary>
    internal static string Of(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        Enum choice => $"{choice.GetType().Name}.{choice}",
        Real number => number.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        _ => Record(value),
    };

    /// <summary>A number: <c>0.25m</c>.</summary>
    internal static string Number<T>(T value)
        where T : INumber<T>
    {
        var text = ExactConvert.ToText(value);
        return typeof(T) == typeof(double) ? text
            : typeof(T) == typeof(float) ? text + "f"
            : typeof(T) == typeof(decimal) ? text + "m"
            : typeof(T) == typeof(Half) ? $"(Half){text}"
            : $"{TypeName<T>()}.Parse(\"{text}\", CultureInfo.InvariantCulture)";
    }

    /// <summary><c>var name = new double[,] { { 1, 2 }, { 3, 4 } };</c></summary>
    internal static string Matrix<T>(string name, int rows, int columns, IReadOnlyList<T> values)
        where T : INumber<T>
    {
        var lines = Enumerable.Range(0, rows).Select(row =>
            $"{{ {string.Join(", ", Enumerable.Range(0, columns).Select(column => Number(values[(row * columns) + column])))} }}");
        return $"var {name} = new {TypeName<T>()}[,] {{ {string.Join(", ", lines)} }};";
    }

    /// <summary><c>var name = new double[] { 1, 2 };</c></summary>
    internal static string Line<T>(string name, IReadOnlyList<T> values)
        where T : INumber<T> => values.Count == 0
            ? $"var {name} = new {TypeName<T>()}[0];"
            : $"var {name} = new {TypeName<T>()}[] {{ {string.Join(", ", values.Select(Number))} }};";

    internal static string TypeName<T>()
        where T : INumber<T>
    {
        var name = NumberCodec<T>.Name;
        return name == "half" ? "Half" : name[(name[..(name.IndexOf('<') is > 0 and var end ? end : name.Length)].LastIndexOf('.') + 1)..];
    }

    // The longest constructor of a record is its parameter list; each parameter has a property of its name. Of the other settings those that differ from what
    // it leaves are said.
    static string Record(object value)
    {
        var type = value.GetType();
        var constructor = type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).FirstOrDefault();
        PropertyInfo?[] properties = [.. constructor?.GetParameters().Select(parameter => type.GetProperty(parameter.Name!, Named)) ?? []];
        if (Array.Exists(properties, property => property is null))
            return value.ToString() ?? type.Name;
        object?[] arguments = [.. properties.Select(property => property!.GetValue(value))];
        var usual = constructor?.Invoke(arguments);
        var changed = type.GetProperties().Where(property =>
            property.SetMethod is not null && usual is not null && !Equals(property.GetValue(usual), property.GetValue(value)))
            .Select(property => $"{property.Name} = {Of(property.GetValue(value))}").ToArray();
        var head = $"new {type.Name}({string.Join(", ", arguments.Select(Of))})";
        return changed.Length == 0 ? head : $"{head} {{ {string.Join(", ", changed)} }}";
    }
}
