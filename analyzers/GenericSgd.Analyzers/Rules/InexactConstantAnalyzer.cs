using System.Collections.Immutable;
using System.Globalization;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Rules;

/// <summary>GSGD001: <c>T.CreateChecked(0.1)</c> gives every number type the digits of the double next to a tenth.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class InexactConstantAnalyzer : NumberAnalyzer
{
    public const string Id = "GSGD001";
    public const string Numerator = nameof(Numerator);
    public const string Denominator = nameof(Denominator);

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A constant passes through double",
        "'{0}' reaches {1} through {2}, which cannot hold it exactly",
        RuleDocs.Precision,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A floating literal is rounded to double before it is converted, so a number type with more digits, or a decimal one, gets a wrong constant.",
        RuleDocs.Page(Id));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected override void Register(CompilationStartAnalysisContext start, KnownTypes known) =>
        start.RegisterOperationAction(context => Analyze(context, known), OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext context, KnownTypes known)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!call.IsCreate(known) || !IsOpen(call.Type, known))
            return;

        var argument = call.Arguments[0].Value;
        if (argument.Type.IsFloating() && Value(argument) is { } value && Rational.Of(value) is { } actual
            && ExactConstant.Meaning(argument) is { } meant && meant != actual && !call.IsUnderTypeTest())
        {
            var properties = ImmutableDictionary<string, string?>.Empty
                .Add(Numerator, meant.Numerator.ToString(CultureInfo.InvariantCulture))
                .Add(Denominator, meant.Denominator.ToString(CultureInfo.InvariantCulture));
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), properties, argument.Syntax.ToString(), call.Type?.Name,
                argument.Type?.ToDisplayString()));
        }
    }

    static double? Value(IOperation argument) => argument.ConstantValue switch
    {
        { HasValue: true, Value: double value } => value,
        { HasValue: true, Value: float value } => value,
        _ => null,
    };

    // double, Half, decimal and the like are what they are: only a type that is not known here, or not the runtime's, can hold more.
    static bool IsOpen(ITypeSymbol? target, KnownTypes known) =>
        target.IsNumberParameter(known) || (target is INamedTypeSymbol named && !InSystem(named.ContainingNamespace));

    static bool InSystem(INamespaceSymbol? space)
    {
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;

        return space?.Name == "System";
    }
}
