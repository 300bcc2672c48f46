using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>What the variables of a body are made of.</summary>
static class Variables
{
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;

        return operation;
    }

    /// <summary>The variable that an expression is, without anything around it.</summary>
    public static ISymbol? Variable(this IOperation operation) => operation.Bare() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IDeclarationExpressionOperation declaration => declaration.Expression.Variable(),
        _ => null,
    };

    /// <summary>All that a local is ever given: its initializer, assignments, and as they stand compound assignments and calls that hand it out.</summary>
    public static IEnumerable<IOperation> Values(IOperation root, ILocalSymbol local)
    {
        foreach (var operation in root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator when Same(declarator.Symbol, local):
                    yield return value;
                    break;
                case ISimpleAssignmentOperation assignment when Same(assignment.Target.Variable(), local):
                    yield return assignment.Value;
                    break;
                case IInvocationOperation call when call.Arguments.Any(a => a.Parameter?.RefKind == RefKind.Out && Same(a.Value.Variable(), local)):
                    yield return call;
                    break;
                case ICompoundAssignmentOperation compound when Same(compound.Target.Variable(), local):
                    yield return compound;
                    break;
            }
        }
    }

    public static bool Same(ISymbol? a, ISymbol? b) => a is not null && SymbolEqualityComparer.Default.Equals(a, b);

    public static bool IsArithmetic(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide
            or BinaryOperatorKind.Remainder;
}
