using System.Buffers;
using System.Numerics;
using System.Reflection;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.Spans;

/// <summary>Arguments for a member: spans whose sizes fit each other now and then, and more often not.</summary>
sealed class SomeArguments<T>(Random random)
    where T : INumber<T>
{
    int[] _sizes = [];

    internal SpanArguments Of(MethodBase member, object? target)
    {
        // Few sizes for all spans, so that they meet; 2 and 3 are those of the parts that are called.
        _sizes = [random.Next(5), 2, 3, random.Next(40)];
        return new(target, [.. member.GetParameters().Select(Of)]);
    }

    object? Of(ParameterInfo parameter)
    {
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        if (SpanCall.IsSpan(type))
            return Memory(type.GetGenericArguments()[0], SpanCall.IsTable(type));
        return type == typeof(int) ? random.Next(-1, 4)
            : type == typeof(ulong) ? (ulong)random.Next(9)
            : type == typeof(bool) ? random.Next(2) == 0
            : type == typeof(string) ? "x"
            : type == typeof(T) ? Some()
            : type == typeof(Pass) ? new Pass(random.Next(2) == 0, 1, 1, 0)
            : type == typeof(Step<T>) ? new Step<T>(1, 1, T.One)
            : type == typeof(Moment) ? new Moment(random.Next(9), random.Next(9))
            : type == typeof(ValueList<string>) ? new ValueList<string>(Names() ?? [])
            : type == typeof(IReadOnlyList<string>) ? Names()
            : type == typeof(IBufferWriter<byte>) ? new ArrayBufferWriter<byte>()
            : type == typeof(IReadOnlyList<ParameterShape>) ? Shapes()
            : type == typeof(Cost) ? new MeanSquaredError()
            : type == typeof(Pipeline) ? SpanMembers<T>.Line
            : type == typeof(Dataset<T>) ? SpanMembers<T>.Rows()
            : type == typeof(CancellationToken) ? CancellationToken.None
            : throw new InvalidOperationException($"{parameter.Member.DeclaringType}.{parameter.Member.Name} takes a {type}: say here what to give.");
    }

    Guarded Memory(Type element, bool isTable)
    {
        // A flat span is one row, sometimes as long as a table of two of the sizes, and one more or less.
        var (rows, columns, gap) = isTable ? (Size(), Size(), random.Next(3) * random.Next(2)) : (1, Length(), 0);
        if (element == typeof(T))
            return new Guarded<T>(rows, columns, gap, T.CreateChecked(77), T.CreateChecked(99), Some);
        if (element == typeof(int))
            return new Guarded<int>(rows, columns, gap, 77, 99, () => random.Next(4));
        if (element == typeof(byte))
            return new Guarded<byte>(rows, columns, gap, 77, 99, () => (byte)random.Next(256));
        if (element == typeof(decimal))
            return new Guarded<decimal>(rows, columns, gap, 77, 99, () => random.Next(4));
        throw new InvalidOperationException($"There is no memory of {element}: say here how to make one.");
    }

    int Size() => _sizes[random.Next(_sizes.Length)];

    int Length() => random.Next(3) switch
    {
        0 => Size(),
        1 => Size() * Size(),
        _ => Math.Max(0, ((Size() + random.Next(2)) * Size()) + random.Next(-1, 2)),
    };

    // Class numbers, probabilities and signs among them.
    T Some() => T.CreateChecked(random.Next(4)) / T.CreateChecked(1 + random.Next(2)) * (random.Next(8) == 0 ? -T.One : T.One);

    // Names are left out now and then.
    string[]? Names() => random.Next(3) == 0 ? null : [.. Enumerable.Range(0, Size()).Select(i => $"{i}")];

    List<ParameterShape> Shapes() =>
        [.. Enumerable.Range(0, random.Next(3)).Select(i => new ParameterShape($"{i}", Size(), Size(), (ParameterKind)random.Next(3)))];
}
