using System.Collections.Immutable;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Rules;

/// <summary>GSGD002: a value of a number type goes through double or float and comes back with the digits of that type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class FunctionThroughDoubleAnalyzer : NumberAnalyzer
{
    public const string Id = "GSGD002";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A number of any type is computed in double",
        "'{0}' computes in {1}, whatever the number type is",
        RuleDocs.Precision,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Generic code that calls Math, MathF, double or float functions, or converts to double and back, gives every number type the digits and the range of double.",
        RuleDocs.Page(Id));

    static readonly ImmutableHashSet<string> Exact =
        ImmutableHashSet.Create("Abs", "Min", "Max", "MinNumber", "MaxNumber", "Clamp", "CopySign", "Floor", "Ceiling", "Truncate", "Round");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected override void Register(CompilationStartAnalysisContext start, KnownTypes known) =>
        start.RegisterOperationAction(context => Analyze(context, known), OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext context, KnownTypes known)
    {
        var call = (IInvocationOperation)context.Operation;
        if ((IsFunction(call, known) || IsRoundTrip(call, known)) && !call.IsUnderTypeTest())
        {
            var floating = call.Type.IsFloating() ? call.Type : call.Arguments[0].Value.Type;
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), call.Syntax.ToString(), floating?.ToDisplayString()));
        }
    }

    // What merely picks or cuts a double loses nothing by itself, and what ends in a comparison or in an integer is an estimate that stays one.
    static bool IsFunction(IInvocationOperation call, KnownTypes known) =>
        call.IsFloatingFunction(known)
        && ((!Exact.Contains(call.TargetMethod.Name) && Detours.WayBack(call, known) is not null)
            || (call.Arguments.Any(a => Detours.ComesFromNumber(a.Value, known)) && !Detours.EndsInEstimate(call)));

    static bool IsRoundTrip(IInvocationOperation call, KnownTypes known) =>
        call.IsCreate(known)
        && call.Type.IsNumberParameter(known)
        && call.Arguments[0].Value.Type.IsFloating()
        && Detours.ComesFromNumber(call.Arguments[0].Value, known)
        && !Detours.HoldsFunction(call.Arguments[0].Value, known);
}
