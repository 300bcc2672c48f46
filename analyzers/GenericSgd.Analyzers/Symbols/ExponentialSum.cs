using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>Finds exponentials that are summed and then divided by their sum, without anything subtracted from the exponent.</summary>
static class ExponentialSum
{
    /// <summary>The calls of Exp in a body that make a soft-max of bare values.</summary>
    public static IEnumerable<IInvocationOperation> Find(IOperation body, KnownTypes known)
    {
        var exponentials = body.Descendants().OfType<IInvocationOperation>().Where(c => c.TargetMethod is { Name: "Exp", IsStatic: true }).ToArray();
        if (exponentials.Length == 0 || KnowsTheMaximum(body))
            return [];

        var divisors = new HashSet<ISymbol>(Divisors(body, known), SymbolEqualityComparer.Default);
        return divisors.Count == 0 ? [] : exponentials.Where(e => Sums(body, e, known).Any(divisors.Contains));
    }

    static IEnumerable<ISymbol> Sums(IOperation body, IInvocationOperation exponential, KnownTypes known) => exponential.Arguments switch
    {
        [var x] when IsBare(x.Value) => ScalarSums(body, exponential),
        [_, var destination] when destination.Value.Variable() is { } span => SpanSums(body, span),
        _ => [],
    };

    // sum += Exp(x[i]), or e = Exp(x[i]) and sum += e, in a loop.
    static IEnumerable<ISymbol> ScalarSums(IOperation body, IInvocationOperation exponential)
    {
        var holder = exponential.Parent switch
        {
            ISimpleAssignmentOperation assignment => assignment.Target,
            _ => null,
        };
        var local = exponential.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator.Symbol : null;

        foreach (var sum in body.Descendants().OfType<ICompoundAssignmentOperation>())
        {
            if (sum.OperatorKind == BinaryOperatorKind.Add && InLoop(sum) && sum.Target.Variable() is { } symbol
                && sum.Value.DescendantsAndSelf().Any(o =>
                    o == exponential || Variables.Same(o.Variable(), local) || (holder is not null && o.Syntax.IsEquivalentTo(holder.Syntax, topLevel: false))))
            {
                yield return symbol;
            }
        }
    }

    // sum = Sum(d) after Exp(x, d).
    static IEnumerable<ISymbol> SpanSums(IOperation body, ISymbol span) =>
        body.Descendants().OfType<IVariableDeclaratorOperation>()
            .Where(d => d.Initializer?.Value.Bare() is IInvocationOperation { TargetMethod.Name: "Sum", Arguments: [var summed] }
                && Variables.Same(summed.Value.Variable(), span))
            .Select(d => d.Symbol);

    static IEnumerable<ISymbol> Divisors(IOperation body, KnownTypes known)
    {
        foreach (var operation in body.Descendants())
        {
            var divisor = operation switch
            {
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } division => division.RightOperand,
                ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Divide } division => division.Value,
                IInvocationOperation { TargetMethod.Name: "Divide", Arguments: [_, var second, _] } division when division.IsTensorPrimitive(known) =>
                    second.Value,
                _ => null,
            };
            if (divisor?.Variable() is { } symbol)
                yield return symbol;
        }
    }

    // A value as it came, at most scaled. Exp(-x * x) and the like cannot overflow, and what has a difference in it may well be shifted.
    static bool IsBare(IOperation exponent) => exponent.Bare() switch
    {
        IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } => true,
        ILocalReferenceOperation local => IsLoopVariable(local),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } scaled =>
            IsBare(scaled.LeftOperand) && scaled.RightOperand.Variable() is IParameterSymbol or IFieldSymbol,
        _ => false,
    };

    static bool IsLoopVariable(ILocalReferenceOperation local) =>
        local.Root().Descendants().OfType<IForEachLoopOperation>().Any(l => l.Locals.Any(v => Variables.Same(v, local.Local)));

    static bool InLoop(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation)
            {
                return true;
            }
        }

        return false;
    }

    // Whoever looks for the largest value, or was given one, subtracts it somewhere.
    static bool KnowsTheMaximum(IOperation body) =>
        body.Descendants().Any(o => o switch
        {
            IInvocationOperation call => IsMaximum(call.TargetMethod.Name),
            ILocalReferenceOperation local => IsMaximum(local.Local.Name),
            IParameterReferenceOperation parameter => IsMaximum(parameter.Parameter.Name),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, Type: { } type } => !type.IsInteger(),
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract, Type: { } type } => !type.IsInteger(),
            _ => false,
        });

    static bool IsMaximum(string name) =>
        name.IndexOf("max", StringComparison.OrdinalIgnoreCase) >= 0 && !name.StartsWith("SoftMax", StringComparison.OrdinalIgnoreCase)
        || name.IndexOf("largest", StringComparison.OrdinalIgnoreCase) >= 0
        || name == "Subtract";
}
