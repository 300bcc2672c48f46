using System.Reflection;
using System.Reflection.Emit;
using CommunityToolkit.HighPerformance;

namespace GenericSgd.Tests.Spans;

/// <summary>A member that takes spans, called by arguments that are objects: reflection itself cannot pass a span.</summary>
sealed class SpanCall
{
    readonly Func<SpanArguments, object?> _call;

    internal SpanCall(MethodBase member)
    {
        Member = member;
        var thunk = new DynamicMethod(member.Name, typeof(object), [typeof(SpanArguments)], typeof(SpanCall).Module, skipVisibility: true);
        var code = thunk.GetILGenerator();
        if (member is MethodInfo { IsStatic: false })
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Call, typeof(SpanArguments).GetProperty(nameof(SpanArguments.Target))!.GetMethod!);
            code.Emit(OpCodes.Castclass, member.DeclaringType!);
        }

        foreach (var parameter in member.GetParameters())
            Load(code, parameter);
        if (member is ConstructorInfo constructor)
            code.Emit(OpCodes.Newobj, constructor);
        else
            Call(code, (MethodInfo)member);
        code.Emit(OpCodes.Ret);
        _call = thunk.CreateDelegate<Func<SpanArguments, object?>>();
    }

    internal MethodBase Member { get; }

    internal object? Invoke(SpanArguments arguments) => _call(arguments);

    /// <summary>Whether a parameter is a span of any kind.</summary>
    internal static bool IsSpan(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() is var kind
        && (kind == typeof(Span<>) || kind == typeof(ReadOnlySpan<>) || IsTable(type));

    internal static bool IsTable(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var kind && (kind == typeof(Span2D<>) || kind == typeof(ReadOnlySpan2D<>));

    static void Load(ILGenerator code, ParameterInfo parameter)
    {
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        var name = !IsSpan(type) ? nameof(SpanArguments.Value) : type.Name[..type.Name.IndexOf('`')];
        var loader = typeof(SpanArguments).GetMethod(name)!.MakeGenericMethod(IsSpan(type) ? type.GetGenericArguments()[0] : type);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, parameter.Position);
        code.Emit(OpCodes.Call, loader);
        if (!parameter.ParameterType.IsByRef)
            return;
        var local = code.DeclareLocal(type);
        code.Emit(OpCodes.Stloc, local);
        code.Emit(OpCodes.Ldloca, local);
    }

    static void Call(ILGenerator code, MethodInfo method)
    {
        code.Emit(method.IsStatic ? OpCodes.Call : OpCodes.Callvirt, method);
        if (method.ReturnType == typeof(void))
            code.Emit(OpCodes.Ldnull);
        else if (method.ReturnType.IsValueType)
            code.Emit(OpCodes.Box, method.ReturnType);
    }
}
