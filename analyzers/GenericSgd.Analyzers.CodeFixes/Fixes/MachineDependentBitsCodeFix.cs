using System.Composition;
using GenericSgd.Analyzers.CodeFixes.Editing;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.CodeFixes.Fixes;

/// <summary>GSGD005: the core's function of one written order, or the fused multiply-add that fuses everywhere.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
sealed class MachineDependentBitsCodeFix() : FixProvider(MachineDependentBitsAnalyzer.Id)
{
    public const string Key = "GSGD005";

    public override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (context.Find<InvocationExpressionSyntax>() is not { } call
            || context.Model.GetOperation(call, context.Cancellation) is not IInvocationOperation operation)
        {
            yield break;
        }

        if (operation.TargetMethod.Name == "MultiplyAddEstimate" && call.Expression is MemberAccessExpressionSyntax { Name: var name }
            && CanFuse(operation, context.Known))
        {
            yield return new("Always fuse", Key, () => context.Root.ReplaceNode(name, Fused(name)));
        }
        else if (operation.TargetMethod.TypeArguments is [var element] && operation.IsTensorPrimitive(context.Known))
        {
            var type = element.ToMinimalDisplayString(context.Model, call.SpanStart);
            if (Reduction(context, operation, element, type, call.ArgumentList) is var (code, owner))
            {
                yield return new("Use the fixed order", Key, () => context.Replace(call, code).Using(context, owner).Using(context, context.Known.Reduce!));
            }
            else if (CoreFunctions.OverSpans(context.Known, operation.TargetMethod, element) is var (functions, function))
            {
                yield return new($"Use {functions.Name}.{function}", Key, () =>
                    context.Replace(call, $"{functions.Name}<{type}>.{function}{call.ArgumentList}").Using(context, functions));
            }
        }
    }

    static (string Code, INamedTypeSymbol Owner)? Reduction(FixContext context, IInvocationOperation call, ITypeSymbol element, string type,
        ArgumentListSyntax arguments)
    {
        if (context.Known.Reduce is not { } reduce)
        {
            return null;
        }

        var count = call.Arguments.Length;
        if (call.TargetMethod.Name == "Norm" && CoreFunctions.Has(reduce, "SumOfSquares", count, element)
            && context.Known.Elementary is { TypeParameters: [var parameter] } elementary && element.Satisfies(parameter))
            return ($"Elementary<{type}>.Sqrt(Reduce.SumOfSquares<{type}>{arguments})", elementary);

        return CoreFunctions.Has(reduce, call.TargetMethod.Name, count, element) ? ($"Reduce.{call.TargetMethod.Name}<{type}>{arguments}", reduce) : null;
    }

    static bool CanFuse(IInvocationOperation call, KnownTypes known) =>
        (call.ConstrainedToType ?? call.TargetMethod.ContainingType) switch
        {
            ITypeParameterSymbol parameter => parameter.StaticMethod("FusedMultiplyAdd", 3) is not null,
            { } type when Calls.IsType(type, known.TensorPrimitives) =>
                type.GetMembers("FusedMultiplyAdd").OfType<IMethodSymbol>().Any(m =>
                    m.TypeParameters is [var p] && call.TargetMethod.TypeArguments is [var element] && element.Satisfies(p)),
            { } type => type.GetMembers("FusedMultiplyAdd").Length > 0,
        };

    static SimpleNameSyntax Fused(SimpleNameSyntax name) => name.WithIdentifier(SyntaxFactory.Identifier("FusedMultiplyAdd").WithTriviaFrom(name.Identifier));
}
