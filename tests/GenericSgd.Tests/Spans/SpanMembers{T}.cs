using System.Numerics;
using System.Reflection;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Persistence;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.Spans;

/// <summary>Every public member of the core that takes a span, in one number type, found by reflection; and something to call it on.</summary>
static class SpanMembers<T>
    where T : INumber<T>
{
    internal static readonly Pipeline Line = new() { Inputs = 2, Layers = [new Dense(1)], Initializer = new Zeros() };

    /// <summary>Makes what the members of a class are called on. A part of a pipeline needs an entry only where a usual argument will not do.</summary>
    static readonly Dictionary<Type, Func<object>> Makers = new()
    {
        [typeof(Dense)] = () => new Dense(3),
        [typeof(Residual)] = () => new Residual([new Dense(3), new LayerNorm(), new Tanh()]),
        [typeof(Penalized)] = () => new Penalized(new Huber()) { L1 = 0.5, L2 = 0.25 },
        [typeof(UniformWeights)] = () => new UniformWeights(-0.5, 0.5),
        [typeof(MultiStepDecay)] = () => new MultiStepDecay(0.5, [2, 3]),
        [typeof(Sequence)] = () => new Sequence([new GenericSgd.Schedules.Constant(0.5), new GenericSgd.Schedules.Constant(0.25)], [2]),
        [typeof(NumPyStream)] = () => new NumPyStream(7),
        [typeof(Dataset<T>)] = Rows,
        [typeof(Network<T>)] = () => new Network<T>(2, [new Dense(3), new Scale()]),
        [typeof(Standardizer<T>)] = () => new Standardizer<T>([T.One, T.Zero], [T.One, T.One]),
        [typeof(Model<T>)] = () => new Model<T>(Line, Line.Build<T>(), ["a", "b"], ["y"], new Standardizer<T>([T.One, T.Zero], [T.One, T.One])),
        [typeof(Trainer<T>)] = () =>
        {
            var trainer = new Trainer<T>(Line, Rows());
            trainer.TakeBatch();
            return trainer;
        },
    };

    internal static IReadOnlyList<MethodBase> All { get; } = [.. typeof(Layer).Assembly.GetExportedTypes().SelectMany(Of)];

    /// <summary>What a member is called on: a fresh one, because some remember.</summary>
    internal static object? Target(MethodBase member)
    {
        if (member.IsStatic || member is ConstructorInfo)
            return null;
        var type = member.ReflectedType!;
        return Makers.TryGetValue(type, out var maker) ? maker() : Default(type);
    }

    internal static Dataset<T> Rows() => new([T.Zero, T.One, T.One, T.Zero, T.One, T.One], [T.Zero, T.One, T.One], 3);

    // The constructor that is not the one of copies.
    static object Default(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
    }

    static object? Argument(ParameterInfo parameter) => parameter.HasDefaultValue ? parameter.DefaultValue
        : parameter.ParameterType == typeof(Real) ? (Real)0.5
        : parameter.ParameterType == typeof(int) ? 2
        : parameter.ParameterType == typeof(string) ? "*"
        : parameter.ParameterType == typeof(Schedule) ? new GenericSgd.Schedules.Constant(0.5)
        : throw new InvalidOperationException($"{parameter.Member.DeclaringType} needs a line in {nameof(Makers)}: its public members take spans.");

    static IEnumerable<MethodBase> Of(Type type)
    {
        if (type.IsGenericTypeDefinition)
        {
            if (type.GetGenericArguments().Length != 1 || !Takes(type.GetGenericArguments()[0]))
                return [];
            type = type.MakeGenericType(typeof(T));
        }

        if (type.IsInterface || typeof(Delegate).IsAssignableFrom(type) || (type.IsAbstract && !type.IsSealed))
            return [];
        return type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Where(TakesSpan).Select(Closed)
            .Concat<MethodBase>(type.GetConstructors().Where(TakesSpan));
    }

    static bool TakesSpan(MethodBase member) =>
        member.GetParameters().Any(parameter => SpanCall.IsSpan(parameter.ParameterType) && parameter.ParameterType.GetGenericArguments()[0] != typeof(char));

    static MethodInfo Closed(MethodInfo method) =>
        method.IsGenericMethodDefinition && method.GetGenericArguments() is [var one] && Takes(one) ? method.MakeGenericMethod(typeof(T)) : method;

    static bool Takes(Type parameter) => parameter.GetGenericParameterConstraints() is var constraints
        && (constraints.Length == 0 || constraints.Any(constraint => constraint.IsGenericType && constraint.GetGenericTypeDefinition() == typeof(INumber<>)));
}
