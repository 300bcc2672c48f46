using System.Collections.Immutable;
using System.Globalization;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Rules;

/// <summary>GSGD003: conversions between decimal and the binary types keep 15 digits (7 from float) and say nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class LossyConversionAnalyzer : NumberAnalyzer
{
    public const string Id = "GSGD003";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A conversion between decimal and a binary type loses digits",
        "The conversion from {0} to {1} {2}",
        RuleDocs.Precision,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The runtime's conversion from double to decimal keeps 15 significant digits, from float 7, and the conversion from decimal to double is not always the nearest.",
        RuleDocs.Page(Id));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected override void Register(CompilationStartAnalysisContext start, KnownTypes known) =>
        start.RegisterOperationAction(context => Analyze(context, known), OperationKind.Conversion, OperationKind.Invocation, OperationKind.ObjectCreation);

    static void Analyze(OperationAnalysisContext context, KnownTypes known)
    {
        if (Operand(context.Operation, known) is { } operand && Underlying(operand.Type) is { } from && Underlying(context.Operation.Type) is { } to
            && Loss(from, to, known) is { } loss && !IsExactConstant(operand))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), from.ToDisplayString(), to.ToDisplayString(), loss));
        }
    }

    /// <summary>What is converted, if the operation is a conversion in one of the ways that C# has for it.</summary>
    public static IOperation? Operand(IOperation operation, KnownTypes known) => operation switch
    {
        IConversionOperation { IsImplicit: false } cast => cast.Operand,
        IInvocationOperation call when call.IsCreate(known) || IsNamedConversion(call, known) => call.Arguments[0].Value.Bare(),
        IObjectCreationOperation { Arguments.Length: 1 } creation when creation.Type.IsDecimal() => creation.Arguments[0].Value.Bare(),
        _ => null,
    };

    static bool IsNamedConversion(IInvocationOperation call, KnownTypes known) =>
        call.Arguments.Length == 1
        && (Calls.IsType(call.TargetMethod.ContainingType, known.Convert) || call.TargetMethod.ContainingType.IsDecimal())
        && call.TargetMethod is { IsStatic: true, Name: "ToDecimal" or "ToDouble" or "ToSingle" };

    static string? Loss(ITypeSymbol from, ITypeSymbol to, KnownTypes known) => (from.SpecialType, to.SpecialType) switch
    {
        (SpecialType.System_Double, SpecialType.System_Decimal) => "keeps 15 digits",
        (SpecialType.System_Single, SpecialType.System_Decimal) => "keeps 7 digits",
        (SpecialType.System_Decimal, SpecialType.System_Double or SpecialType.System_Single) => "is not always the nearest",
        (_, SpecialType.System_Decimal) when Calls.IsType(from, known.Half) => "keeps 7 digits",
        _ => null,
    };

    static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var argument] } ? argument : type;

    // A constant of no more digits than survive is converted to just what was written.
    static bool IsExactConstant(IOperation operand) => operand.ConstantValue switch
    {
        { HasValue: true, Value: double value } => Digits(value.ToString("R", CultureInfo.InvariantCulture)) <= 15,
        { HasValue: true, Value: float value } => Digits(value.ToString("R", CultureInfo.InvariantCulture)) <= 7,
        { HasValue: true, Value: decimal } => true,
        _ => false,
    };

    static int Digits(string text) => text.TakeWhile(c => c != 'E').SkipWhile(c => c is '-' or '0' or '.').Count(char.IsDigit);
}
