using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>What a body does with a span: nothing that matters, reads, writes, or something that cannot be followed.</summary>
enum SpanUse
{
    Nothing,
    Read,
    Written,
    Unknown,
}

/// <summary>Finds what a body does with the elements of a span parameter.</summary>
static class SpanUses
{
    public static bool IsWritable(ITypeSymbol type, KnownTypes known) => Calls.IsType(type, known.Span) || Calls.IsType(type, known.Span2D);

    public static bool IsReadOnly(ITypeSymbol type, KnownTypes known) => Calls.IsType(type, known.ReadOnlySpan) || Calls.IsType(type, known.ReadOnlySpan2D);

    public static IEnumerable<SpanUse> Of(IParameterSymbol parameter, IEnumerable<IOperation> body, KnownTypes known) =>
        body.SelectMany(b => b.DescendantsAndSelf()).OfType<IParameterReferenceOperation>()
            .Where(r => SymbolEqualityComparer.Default.Equals(r.Parameter, parameter)).Select(r => Use(r, known));

    static SpanUse Use(IOperation span, KnownTypes known) => span.Parent switch
    {
        IConversionOperation { Conversion.IsIdentity: true } same => Use(same, known),
        IConversionOperation { Type: { } to } conversion => IsReadOnly(to, known) ? ReadOnlyUse(conversion, known) : SpanUse.Unknown,
        IPropertyReferenceOperation { Property.IsIndexer: true } element when element.Instance == span =>
            element.Property.ReturnsByRef ? Element(element) : SpanUse.Read,
        IPropertyReferenceOperation property when property.Instance == span => SpanUse.Nothing,
        IImplicitIndexerReferenceOperation { IndexerSymbol: IMethodSymbol } slice when slice.Instance == span => Use(slice, known),
        IImplicitIndexerReferenceOperation element when element.Instance == span => Element(element),
        IInvocationOperation call when call.Instance == span => Called(call, known),
        IArgumentOperation { Parameter: { } parameter } argument => Passed(argument, parameter, known),
        IForEachLoopOperation each when each.Collection == span => Enumerated(each),
        _ => SpanUse.Unknown,
    };

    // As a ReadOnlySpan it can only be read, but one that is kept or returned ties the parameter's type down all the same.
    static SpanUse ReadOnlyUse(IConversionOperation conversion, KnownTypes known) => conversion.Parent switch
    {
        IArgumentOperation => SpanUse.Read,
        IForEachLoopOperation => SpanUse.Read,
        IVariableInitializerOperation => SpanUse.Read,
        _ => SpanUse.Unknown,
    };

    static SpanUse Element(IOperation element) => element.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == element ? SpanUse.Written : assignment.IsRefAssignment() ? SpanUse.Unknown : SpanUse.Read,
        IIncrementOrDecrementOperation => SpanUse.Written,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => SpanUse.Written,
        ITupleOperation tuple when IsTarget(tuple) => SpanUse.Written,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } } => SpanUse.Unknown,
        IReturnOperation or IAddressOfOperation => SpanUse.Unknown,
        IFieldReferenceOperation or IPropertyReferenceOperation => SpanUse.Unknown,
        IInvocationOperation call when call.Instance == element
            && element.Type is not (ITypeParameterSymbol or { IsReadOnly: true } or { SpecialType: not SpecialType.None }) => SpanUse.Unknown,
        _ => SpanUse.Read,
    };

    static bool IsRefAssignment(this IAssignmentOperation assignment) => assignment is ISimpleAssignmentOperation { IsRef: true };

    static bool IsTarget(IOperation tuple)
    {
        while (tuple.Parent is ITupleOperation outer)
            tuple = outer;

        return tuple.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == tuple;
    }

    static SpanUse Called(IInvocationOperation call, KnownTypes known) => call.TargetMethod.Name switch
    {
        "CopyTo" or "TryCopyTo" or "ToArray" => SpanUse.Read,
        "Fill" or "Clear" => SpanUse.Written,
        "Slice" or "GetRowSpan" => Use(call, known),
        _ => SpanUse.Unknown,
    };

    static SpanUse Passed(IArgumentOperation argument, IParameterSymbol parameter, KnownTypes known) =>
        parameter.RefKind != RefKind.None ? SpanUse.Unknown
        : IsReadOnly(parameter.Type, known) ? SpanUse.Read
        : IsWritable(parameter.Type, known) && argument.Parent is IInvocationOperation ? SpanUse.Written
        : SpanUse.Unknown;

    static SpanUse Enumerated(IForEachLoopOperation each) =>
        each.LoopControlVariable is IVariableDeclaratorOperation { Symbol.RefKind: RefKind.None or RefKind.RefReadOnly } ? SpanUse.Read : SpanUse.Unknown;
}
