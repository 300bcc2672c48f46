using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>Which expressions have the same value in every iteration of a loop.</summary>
static class Invariants
{
    /// <summary>The outermost loop around an expression in which it never changes; null if there is none, or if it runs at most once there.</summary>
    public static ILoopOperation? Loop(IOperation operation)
    {
        ILoopOperation? outermost = null;
        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation or IReturnOperation or IThrowOperation:
                case IBlockOperation block when Leaves(block):
                    return outermost;
                case ILoopOperation loop when !Repeats(loop, child):
                    break;
                case ILoopOperation loop when IsInvariant(operation, loop):
                    outermost = loop;
                    break;
                case ILoopOperation:
                    return outermost;
            }
        }

        return outermost;
    }

    static bool Leaves(IBlockOperation block) =>
        block.Operations.LastOrDefault() is IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo } or IReturnOperation { IsImplicit: false }
            or IThrowOperation
            or IExpressionStatementOperation { Operation: IThrowOperation };

    // What a loop does once, before it starts, is not in it.
    static bool Repeats(ILoopOperation loop, IOperation child) => loop switch
    {
        IForLoopOperation @for => !@for.Before.Contains(child),
        IForEachLoopOperation each => each.Collection != child,
        _ => true,
    };

    static bool IsInvariant(IOperation operation, ILoopOperation loop) => operation switch
    {
        { ConstantValue.HasValue: true } => true,
        IConversionOperation conversion => IsInvariant(conversion.Operand, loop),
        IParenthesizedOperation parenthesized => IsInvariant(parenthesized.Operand, loop),
        IUnaryOperation unary => IsInvariant(unary.Operand, loop),
        IBinaryOperation binary => IsInvariant(binary.LeftOperand, loop) && IsInvariant(binary.RightOperand, loop),
        IArgumentOperation { Parameter.RefKind: RefKind.None or RefKind.In } argument => IsInvariant(argument.Value, loop),
        IInvocationOperation call =>
            (call.Instance is null || IsInvariant(call.Instance, loop)) && call.Arguments.All(a => IsInvariant(a, loop)) && IsConversion(call),
        IInstanceReferenceOperation => true,
        ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } => !loop.Syntax.Span.Contains(Declared(local)) && !IsWritten(local, loop),
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None or RefKind.In } parameter } => !IsWritten(parameter, loop),
        IFieldReferenceOperation { Field: { IsReadOnly: true } or { IsConst: true } } field => field.Instance is null || IsInvariant(field.Instance, loop),
        IPropertyReferenceOperation { Arguments.Length: 0 } property when IsFixed(property.Property) =>
            property.Instance is null || IsInvariant(property.Instance, loop),
        _ => false,
    };

    // Of calls only the conversion at hand, and conversions inside it, are known to give the same for the same.
    static bool IsConversion(IInvocationOperation call) =>
        call.TargetMethod.Name is "CreateChecked" or "CreateSaturating" or "CreateTruncating" or "To" or "Nearest";

    // A length of what cannot be resized, or a property of a value that cannot change.
    static bool IsFixed(IPropertySymbol property) =>
        property is { Name: "Length", ContainingType: { SpecialType: SpecialType.System_Array or SpecialType.System_String } or { IsReadOnly: true } }
        || (property.SetMethod is null or { IsInitOnly: true } && property.ContainingType is { IsRecord: true } or { IsReadOnly: true });

    static TextSpan Declared(ILocalSymbol local) => local.DeclaringSyntaxReferences.FirstOrDefault()?.Span ?? default;

    static bool IsWritten(ISymbol variable, ILoopOperation loop) =>
        loop.Descendants().Any(o => o switch
        {
            IAssignmentOperation assignment => Targets(assignment.Target, variable),
            IIncrementOrDecrementOperation step => Variables.Same(step.Target.Variable(), variable),
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => Variables.Same(argument.Value.Variable(), variable),
            IAddressOfOperation address => Variables.Same(address.Reference.Variable(), variable),
            IVariableInitializerOperation { Value: var value, Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } } =>
                Variables.Same(value.Variable(), variable),
            _ => false,
        });

    static bool Targets(IOperation target, ISymbol variable) => target switch
    {
        ITupleOperation tuple => tuple.Elements.Any(e => Targets(e, variable)),
        _ => Variables.Same(target.Variable(), variable),
    };
}
