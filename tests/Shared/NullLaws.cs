using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace GenericSgd.Tests.Shared;

/// <summary>
/// Every public method and constructor of a package: a null where its signature allows none throws an <see cref="ArgumentNullException"/> with the name of the
/// parameter, before anything else is looked at. Closed in one class per package, which names what cannot be tried.
/// </summary>
/// <remarks>
/// The other arguments, and the object itself, are there but empty: objects that no constructor has seen, spans of nothing, functions that do nothing.
/// A check that stands first needs no more, and one that comes later than it should is noticed.
/// </remarks>
public abstract class NullLaws(Assembly package)
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Parameters that are not tried, as <c>Type.Member.parameter</c>.</summary>
    protected virtual string[] NotTried => [];

    IEnumerable<(MethodBase Member, ParameterInfo Parameter)> Doors =>
        from type in package.GetExportedTypes()
        where !typeof(Delegate).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type) && !type.IsInterface
        from member in Closed(type).GetMembers(Declared).OfType<MethodBase>()
        where !IsMadeByCompiler(member) && (member is not MethodInfo method || method.GetBaseDefinition().Module.Assembly == package)
        let closed = Closed(member)
        from parameter in closed.GetParameters()
        where IsNeverNull(parameter) && !IsProperty(parameter) && !NotTried.Contains(NameOf(closed, parameter))
        select (closed, parameter);

    [Fact]
    public void ANullIsRefusedByTheNameOfItsParameter()
    {
        Assert.NotEmpty(Doors);
        Assert.Empty(
            from door in Doors
            let problem = Problem(door.Member, door.Parameter)
            where problem is not null
            select $"{NameOf(door.Member, door.Parameter)}: {problem}");
    }

    static string? Problem(MethodBase member, ParameterInfo parameter)
    {
        try
        {
            Call(member, parameter)();
            return "accepted";
        }
        catch (ArgumentNullException e) when (string.Equals(e.ParamName, parameter.Name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        catch (Exception e)
        {
            return e.GetType().Name;
        }
    }

    // Compiled, since reflection cannot pass a span.
    static Action Call(MethodBase member, ParameterInfo missing)
    {
        var arguments = member.GetParameters().Select(parameter => parameter == missing ? Expression.Default(parameter.ParameterType) : Given(parameter));
        Expression call = member switch
        {
            ConstructorInfo constructor => Expression.New(constructor, arguments),
            MethodInfo { IsStatic: true } method => Expression.Call(method, arguments),
            MethodInfo method => Expression.Call(Expression.Constant(Empty(method.DeclaringType!), method.DeclaringType!), method, arguments),
            _ => throw new NotSupportedException(member.ToString()),
        };
        return typeof(Task).IsAssignableFrom(call.Type)
            ? () => Expression.Lambda<Func<Task>>(call).Compile()().GetAwaiter().GetResult()
            : Expression.Lambda<Action>(call).Compile();
    }

    static Expression Given(ParameterInfo parameter)
    {
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        return type.IsValueType || !IsNeverNull(parameter) ? Expression.Default(type) : Expression.Constant(Empty(type), type);
    }

    /// <summary>Something of a type that nobody has made.</summary>
    static object Empty(Type type)
    {
        if (type == typeof(string))
            return "";
        if (type.IsArray)
            return Array.CreateInstance(type.GetElementType()!, new int[type.GetArrayRank()]);
        if (typeof(Delegate).IsAssignableFrom(type))
            return Nothing(type);
        return RuntimeHelpers.GetUninitializedObject(type.IsAbstract ? Concrete(type) : type);
    }

    static Delegate Nothing(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return Expression.Lambda(type, Expression.Default(invoke.ReturnType),
            invoke.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType))).Compile();
    }

    static Type Concrete(Type type)
    {
        if (type is { IsInterface: true, IsGenericType: true } && type.IsAssignableFrom(type.GetGenericArguments()[0].MakeArrayType()))
            return typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]);
        return type.Assembly.GetTypes().Append(typeof(MemoryStream)).Append(typeof(StringWriter))
            .Where(other => other is { IsAbstract: false, IsValueType: false })
            .Select(other => other is { IsGenericTypeDefinition: true } && other.GetGenericArguments().Length == 1 ? Closed(other) : other)
            .First(other => !other.ContainsGenericParameters && type.IsAssignableFrom(other));
    }

    static bool IsNeverNull(ParameterInfo parameter) => parameter.ParameterType is { IsValueType: false, IsByRef: false, IsPointer: false }
        && !Definition(parameter).ParameterType.IsGenericParameter
        && Nullability.Create(parameter).WriteState == NullabilityState.NotNull;

    // Accessors have laws of their own (SettingLaws); a record's members are the compiler's.
    static bool IsMadeByCompiler(MethodBase member) => member.IsDefined(typeof(CompilerGeneratedAttribute))
        || (member.IsSpecialName && member is MethodInfo && !member.Name.StartsWith("op_", StringComparison.Ordinal));

    // What a record says in its heading are its properties.
    static bool IsProperty(ParameterInfo parameter) =>
        parameter.Member is ConstructorInfo && parameter.Member.DeclaringType!.GetProperty(parameter.Name!) is not null;

    static ParameterInfo Definition(ParameterInfo parameter) =>
        ((MethodBase)parameter.Member.Module.ResolveMethod(parameter.Member.MetadataToken)!).GetParameters()[parameter.Position];

    static Type Closed(Type type) => type.IsGenericTypeDefinition ? Closed(type.GetGenericArguments(), type.MakeGenericType) ?? type : type;

    static MethodBase Closed(MethodBase member) => member is MethodInfo { IsGenericMethodDefinition: true } method
        ? Closed(method.GetGenericArguments(), method.MakeGenericMethod) ?? method : member;

    // A type parameter is a number, or whatever its own constraint is.
    static TClosed? Closed<TClosed>(Type[] parameters, Func<Type[], TClosed> close)
        where TClosed : class
    {
        foreach (var argument in (Type?[])[typeof(double), parameters[0].GetGenericParameterConstraints().FirstOrDefault(), typeof(object)])
        {
            try
            {
                if (argument is not null)
                    return close([.. parameters.Select(_ => argument)]);
            }
            catch (ArgumentException)
            {
                // Not this one, then.
            }
        }

        return null;
    }

    static string NameOf(MethodBase member, ParameterInfo parameter) =>
        $"{member.DeclaringType!.Name.Split('`')[0]}.{member.Name.TrimStart('.')}.{parameter.Name}";
}
