using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>
/// A loop <c>for (int i = 0; i &lt; n; i++) d[i] = f(x[i], y[i], ...);</c> that is one method of TensorPrimitives:
/// the method, its inputs in its order (spans and scalars), the destination and how far the loop runs.
/// </summary>
sealed record ElementwiseLoop(IMethodSymbol Method, ITypeSymbol Element, ImmutableArray<LoopTerm> Inputs, LoopTerm Destination, IOperation Bound)
{
    public static ElementwiseLoop? Match(IForLoopOperation loop, KnownTypes known)
    {
        if (LoopHead.Match(loop) is not { } head || Statement(loop.Body) is not { } statement
            || Assignment(statement) is not var (target, formula) || LoopTerm.Of(target, head) is not { IsSpan: true } destination
            || target.Type is not { } element || !IsSupported(element, known))
        {
            return null;
        }

        return ElementwiseFormula.Match(formula, head) is { } shape
            && shape.Inputs.All(i => SymbolEqualityComparer.Default.Equals(i.Value.Type, element))
            && shape.Inputs.Any(i => i.IsSpan)
            && (!shape.IsCompound || RoundsEachStep(element))
            && !LoopTerm.MayOverlap([.. shape.Inputs, destination])
            && Overload(shape, element, known) is { } method
                ? new(method, element, shape.Inputs, destination, head.Bound)
                : null;
    }

    static IOperation? Statement(IOperation body) => body switch
    {
        IBlockOperation { Operations: [var only] } => Statement(only),
        IExpressionStatementOperation statement => statement.Operation,
        _ => null,
    };

    static (IOperation Target, Formula Value)? Assignment(IOperation statement) => statement switch
    {
        ISimpleAssignmentOperation assignment => (assignment.Target, new(assignment.Value)),
        ICompoundAssignmentOperation { IsChecked: false, IsLifted: false } compound when compound.InConversion.IsIdentity
            && compound.OutConversion.IsIdentity =>
            (compound.Target, new(compound.Value, compound.OperatorKind, compound.Target)),
        _ => null,
    };

    static bool IsSupported(ITypeSymbol element, KnownTypes known) =>
        element.IsNumberParameter(known) || element.IsFloating() || element.IsDecimal() || Calls.IsType(element, known.Half)
        || element.SpecialType is SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64;

    // TensorPrimitives computes Half in float and rounds two operations once, the loop rounds twice; and a number type of any kind may be Half.
    static bool RoundsEachStep(ITypeSymbol element) => element.SpecialType != SpecialType.None;

    static IMethodSymbol? Overload(ElementwiseFormula shape, ITypeSymbol element, KnownTypes known) =>
        known.TensorPrimitives?.GetMembers(shape.Name).OfType<IMethodSymbol>().FirstOrDefault(m =>
            m.TypeParameters is [var parameter]
            && m.Parameters.Length == shape.Inputs.Length + 1
            && shape.Inputs.Select((input, k) => input.IsSpan == Calls.IsType(m.Parameters[k].Type, known.ReadOnlySpan)).All(same => same)
            && element.Satisfies(parameter));
}
