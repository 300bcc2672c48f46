using System.Globalization;
using System.Reflection;
using GenericSgd.Costs;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;

namespace GenericSgd.Tests.Shared;

/// <summary>
/// Every setting of every public record of a package: what is out of range is refused wherever it is said, in a constructor, in an initializer and by
/// <c>with</c>, with the name of the setting. Closed in one class per package, which names the records that are results and not definitions, and pins what
/// each setting refuses.
/// </summary>
public abstract class SettingLaws(Assembly package)
{
    const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;

    static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Public records that the package hands out; nobody says what is in them.</summary>
    protected abstract string[] Results { get; }

    /// <summary>A line for each setting: <c>Adam.Beta1: -1, 1, 2</c>, what it refuses of what is tried, or nothing.</summary>
    protected abstract string Refused { get; }

    IEnumerable<Type> Definitions => package.GetExportedTypes()
        .Where(type => type is { IsAbstract: false, IsValueType: false } && type.GetMethod("<Clone>$") is not null && !Results.Contains(NameOf(type)))
        .Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(double)) : type)
        .OrderBy(type => type.FullName, StringComparer.Ordinal);

    IEnumerable<(Type Definition, PropertyInfo Setting)> Settings => Definitions.SelectMany(SettingsOf, (definition, setting) => (definition, setting));

    static IEnumerable<PropertyInfo> SettingsOf(Type definition) =>
        definition.GetProperties(Public).Where(property => property.SetMethod is { IsPublic: true } || Parameter(definition, property) is not null);

    [Fact]
    public void WhatEachSettingRefuses()
    {
        var seen = Settings.Where(pair => pair.Setting.PropertyType != typeof(bool)).Select(pair =>
        {
            var refused = Tried(pair.Setting).Where(value => Refuses(pair.Definition, pair.Setting, value));
            return $"{NameOf(pair.Definition)}.{pair.Setting.Name}: {string.Join(", ", refused.Select(Shown))}".TrimEnd();
        });
        Assert.Equal(Refused.ReplaceLineEndings("\n").Trim(), string.Join('\n', seen));
    }

    [Fact]
    public void ItIsRefusedInTheConstructorAndInWithAsInAnInitializer()
    {
        Assert.NotEmpty(Settings);
        foreach (var (definition, setting) in Settings)
        {
            foreach (var value in Tried(setting))
            {
                var where = $"{definition.Name}.{setting.Name} = {Shown(value)}";
                var refused = Refuses(definition, setting, value);
                if (setting.SetMethod is { IsPublic: true })
                {
                    var copy = definition.GetMethod("<Clone>$")!.Invoke(Made(definition), null)!;
                    Assert.True(refused == Throws(() => Set(copy, setting, value), setting), $"{where} in with");
                }

                // A constructor also compares what has to agree.
                if (Parameter(definition, setting) is not null && (refused || !Agrees(definition)))
                    Assert.True(refused == Throws(() => Made(definition, setting, value), setting), $"{where} in the constructor");
            }
        }
    }

    [Fact]
    public void NoSettingCanBeNullWhoseDefaultIsAValue() => Assert.Empty(Settings
        .Where(pair => Nullable.GetUnderlyingType(pair.Setting.PropertyType) is not null && pair.Setting.GetValue(Made(pair.Definition)) is not null)
        .Select(pair => $"{pair.Definition.Name}.{pair.Setting.Name}"));

    [Fact]
    public void EveryDefaultIsAllowed()
    {
        foreach (var (definition, setting) in Settings.Where(pair => pair.Setting.SetMethod is { IsPublic: true } && !IsRequired(pair.Setting)))
        {
            var made = Made(definition);
            Set(made, setting, setting.GetValue(made));
        }
    }

    static bool Refuses(Type definition, PropertyInfo setting, object? value) => setting.SetMethod is { IsPublic: true }
        ? Throws(() => Set(Made(definition), setting, value), setting)
        : Throws(() => Made(definition, setting, value), setting);

    static bool Throws(Action action, PropertyInfo setting)
    {
        try
        {
            action();
            return false;
        }
        catch (ArgumentException e)
        {
            Assert.Equal(setting.Name, e.ParamName);
            return true;
        }
    }

    static void Set(object definition, PropertyInfo setting, object? value) =>
        setting.SetValue(definition, value, BindingFlags.DoNotWrapExceptions, null, null, null);

    static object Made(Type definition, PropertyInfo? changed = null, object? value = null)
    {
        var constructor = Constructor(definition);
        var given = changed is null ? null : Parameter(definition, changed);
        var arguments = constructor.GetParameters()
            .Select(parameter => parameter == given ? value : parameter.HasDefaultValue ? Default(parameter) : Example(parameter));
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. arguments], CultureInfo.InvariantCulture);
    }

    // Of an enumeration the runtime knows the default as its number only.
    static object? Default(ParameterInfo parameter) =>
        parameter.ParameterType.IsEnum ? Enum.ToObject(parameter.ParameterType, parameter.DefaultValue!) : parameter.DefaultValue;

    static ConstructorInfo Constructor(Type definition) =>
        definition.GetConstructors(Public).OrderByDescending(constructor => constructor.GetParameters().Length).First();

    static string NameOf(Type definition) => definition.Name.Split('`')[0];

    static ParameterInfo? Parameter(Type definition, PropertyInfo setting) =>
        Constructor(definition).GetParameters().FirstOrDefault(parameter => parameter.Name!.Equals(setting.Name, StringComparison.OrdinalIgnoreCase));

    static bool IsRequired(PropertyInfo setting) => Parameter(setting.DeclaringType!, setting) is not null
        || setting.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute");

    static bool Agrees(Type definition) => definition.GetInterfaces().Any(type => type.Name == "IAgreeing");

    static object Example(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(Real) ? (Real)(0.25m * (parameter.Position + 1))
        : parameter.ParameterType == typeof(int) ? 10
        : parameter.ParameterType == typeof(string) ? "layers.*"
        : parameter.ParameterType == typeof(Schedule) ? (Schedule)0.5
        : parameter.ParameterType == typeof(Cost) ? new MeanSquaredError()
        : parameter.ParameterType == typeof(ValueList<Schedule>) ? (ValueList<Schedule>)[0.5, 0.25, 0.125]
        : parameter.ParameterType == typeof(ValueList<Layer>) ? (ValueList<Layer>)[new Relu()]
        : parameter.ParameterType == typeof(ValueList<GradientTransform>) ? (ValueList<GradientTransform>)[new Adam()]
        : parameter.ParameterType == typeof(ValueList<int>) ? (ValueList<int>)[1, 2]
        : parameter.ParameterType.IsEnum ? Enum.ToObject(parameter.ParameterType, 0)
        : parameter.ParameterType == typeof(ReadOnlyMemory<double>) ? ReadOnlyMemory<double>.Empty
        : parameter.ParameterType.IsSubclassOf(typeof(Delegate)) ? Nothing(parameter.ParameterType)
        : throw new NotSupportedException($"An example of {parameter.ParameterType} is needed.");

    static Delegate Nothing(Type type)
    {
        var method = typeof(SettingLaws).GetMethod(nameof(Forget), BindingFlags.NonPublic | BindingFlags.Static)!;
        return Delegate.CreateDelegate(type, method.MakeGenericMethod(type.GetGenericArguments()));
    }

    static void Forget<T>(T value) => _ = value;

    static IEnumerable<object?> Tried(PropertyInfo setting)
    {
        var type = setting.PropertyType;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (!type.IsValueType && Nullability.Create(setting).WriteState == NullabilityState.NotNull)
            yield return null;
        foreach (var value in Values(plain))
            yield return value;
    }

    static IEnumerable<object?> Values(Type type) =>
        type == typeof(Real) ? [(Real)(-1), (Real)0, (Real)0.5, (Real)1, (Real)2]
        : type == typeof(int) ? [-1, 0, 1, 100, 100_000]
        : type == typeof(long) ? [-1L, 0L, 1L]
        : type == typeof(double) ? [double.NaN, -1.0, 0.0, 1.0, 100.0, double.PositiveInfinity]
        : type == typeof(TimeSpan) ? [TimeSpan.FromSeconds(-1), TimeSpan.Zero, TimeSpan.FromSeconds(1)]
        : type == typeof(string) ? ["", " ", "x"]
        : type == typeof(char) ? ['a', '1', 'é', ';', '\t']
        : type.IsEnum ? [Enum.ToObject(type, 0), Enum.ToObject(type, 99)]
        : type == typeof(ValueList<int>) ? ((ValueList<int>[])[[], [-1, 2], [0, 2], [2, 1], [1, 2]]).Cast<object>()
        : type == typeof(ValueList<string>) ? [(ValueList<string>)[], (ValueList<string>)[null!]]
        : type == typeof(ValueList<Layer>) ? [(ValueList<Layer>)[], (ValueList<Layer>)[null!]]
        : type == typeof(ValueList<Schedule>) ? [(ValueList<Schedule>)[], (ValueList<Schedule>)[null!]]
        : type == typeof(ValueList<GradientTransform>) ? [(ValueList<GradientTransform>)[], (ValueList<GradientTransform>)[null!]]
        : [];

    static string Shown(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        '\t' => "tab",
        IEnumerable<object?> items => $"[{string.Join(" ", items.Select(Shown))}]",
        ValueList<int> items => $"[{string.Join(" ", items)}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
