using System.Collections.Immutable;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Rules;

/// <summary>GSGD005: functions whose last bits depend on the machine, in code that promises the same bits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class MachineDependentBitsAnalyzer : NumberAnalyzer
{
    public const string Id = "GSGD005";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The bits of this result depend on the machine",
        "The bits of '{0}' depend on the processor or on the length of the span, and this code promises the same bits",
        RuleDocs.Reproducibility,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Reductions and transcendental functions of TensorPrimitives, and estimates, differ with the vector width, the processor and the length of the span.",
        RuleDocs.Page(Id));

    static readonly ImmutableHashSet<string> Varying = ImmutableHashSet.Create(
        "Dot", "Sum", "SumOfSquares", "SumOfMagnitudes", "Product", "ProductOfSums", "ProductOfDifferences", "Norm", "Distance", "CosineSimilarity", "Average",
            "StdDev",
        "Exp", "ExpM1", "Exp2", "Exp10", "Log", "LogP1", "Log2", "Log10", "Pow", "Sin", "Cos", "Tan", "Sinh", "Cosh", "Tanh", "Sigmoid", "SoftMax", "Cbrt",
        "MultiplyAddEstimate", "ReciprocalEstimate", "ReciprocalSqrtEstimate");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected override void Register(CompilationStartAnalysisContext start, KnownTypes known)
    {
        var everywhere = HasAttribute(start.Compilation.Assembly);
        start.RegisterOperationAction(
            context =>
            {
                var call = (IInvocationOperation)context.Operation;
                if (Varying.Contains(call.TargetMethod.Name) && Varies(call, known) && (everywhere || Promises(context.ContainingSymbol.ContainingType, known)))
                    context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(),
                        $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}"));
            },
            OperationKind.Invocation);
    }

    static bool Varies(IInvocationOperation call, KnownTypes known)
    {
        var method = call.TargetMethod;
        return call.IsTensorPrimitive(known)
            ? method.TypeArguments is not [var element] || element.IsFloating() || Calls.IsType(element, known.Half)
                || (element.IsNumberParameter(known) && !element.IsIntegerParameter(known))
            : method.IsStatic && method.Name.EndsWith("Estimate", StringComparison.Ordinal) && InSystem(method.ContainingNamespace);
    }

    static bool InSystem(INamespaceSymbol space) => space.ToDisplayString() is "System" or "System.Numerics" or "System.Runtime.Intrinsics";

    // Our own definitions, and whatever says so itself.
    static bool Promises(INamedTypeSymbol? type, KnownTypes known)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (HasAttribute(type) || known.Definitions.Any(d => type.IsOrDerivesFrom(d)))
            {
                return true;
            }
        }

        return false;
    }

    static bool HasAttribute(ISymbol symbol) => symbol.GetAttributes().Any(a => a.AttributeClass?.Name == "SameBitsAttribute");
}
