using System.Composition;
using System.Globalization;
using System.Numerics;
using GenericSgd.Analyzers.CodeFixes.Editing;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenericSgd.Analyzers.CodeFixes.Fixes;

/// <summary>GSGD001: writes the constant as a ratio of integers in the type itself, as the type's own constant, or as a Real.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
sealed class InexactConstantCodeFix() : FixProvider(InexactConstantAnalyzer.Id)
{
    public const string RatioKey = "GSGD001.Ratio";
    public const string RealKey = "GSGD001.Real";
    public const string NamedKey = "GSGD001.Named";

    // Integers up to here are exact in every IEEE type from Half on, so that the quotient is the correctly rounded constant in each of them.
    const int LargestPlain = 2048;

    public override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (context.Find<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Expression: { } type } create } call
            || call.ArgumentList.Arguments is not [var argument]
            || context.Model.GetTypeInfo(call, context.Cancellation).Type is not { } target)
        {
            yield break;
        }

        if (target is ITypeParameterSymbol named && Named(context, argument.Expression) is { } constant && named.HasStaticProperty(constant))
            yield return new($"Use {type}.{constant}", NamedKey, () => context.Replace(call, $"{type}.{constant}"));

        if (context.Known.Real is { } real && IsPlainLiteral(argument.Expression) && real.GetMembers("To").OfType<IMethodSymbol>().FirstOrDefault() is { } to
            && (to.TypeParameters.IsEmpty || target.Satisfies(to.TypeParameters[0])))
        {
            yield return new("Use Real", RealKey, () => context.Replace(call, $"{Cast(argument.Expression)}.To<{type}>()").Using(context, real));
        }

        if (target is ITypeParameterSymbol && Ratio(context.Finding, create) is { } ratio)
            yield return new($"Write {ratio}", RatioKey, () => context.Replace(call, ratio));
    }

    static string Cast(ExpressionSyntax literal) => literal is LiteralExpressionSyntax ? $"((Real){literal})" : $"((Real)({literal}))";

    static bool IsPlainLiteral(ExpressionSyntax expression) =>
        expression is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus
            ? IsPlainLiteral(minus.Operand)
            : expression is LiteralExpressionSyntax { Token.Text: var text } && text.TakeWhile(c => c is not ('e' or 'E')).Count(char.IsDigit) <= 15;

    static string? Named(FixContext context, ExpressionSyntax argument) =>
        context.Model.GetSymbolInfo(argument, context.Cancellation).Symbol is IFieldSymbol { Name: "PI" or "E" or "Tau" or "Pi" } field
        && (Calls.IsType(field.ContainingType, context.Known.Math) || Calls.IsType(field.ContainingType, context.Known.MathF)
            || field.ContainingType.IsFloating())
            ? field.Name == "PI" ? "Pi" : field.Name
            : null;

    static string? Ratio(Diagnostic finding, MemberAccessExpressionSyntax create)
    {
        if (!Parse(finding, InexactConstantAnalyzer.Numerator, out var numerator) || !Parse(finding, InexactConstantAnalyzer.Denominator, out var denominator))
        {
            return null;
        }

        var (plainNumerator, plainDenominator) = Readable(numerator, denominator);
        if (BigInteger.Abs(plainNumerator) > LargestPlain || (plainDenominator > LargestPlain && plainDenominator != 10_000))
        {
            return null;
        }

        var top = plainNumerator.IsOne ? $"{create.Expression}.One" : $"{create}({plainNumerator.ToString(CultureInfo.InvariantCulture)})";
        return $"{top} / {create}({plainDenominator.ToString(CultureInfo.InvariantCulture)})";
    }

    // 0.34 reads better as 34 / 100 than as 17 / 50; a third stays a third.
    static (BigInteger Numerator, BigInteger Denominator) Readable(BigInteger numerator, BigInteger denominator)
    {
        for (BigInteger power = 10; power <= 10_000; power *= 10)
        {
            if ((power % denominator).IsZero)
                return (numerator * (power / denominator), power);
        }

        return (numerator, denominator);
    }

    static bool Parse(Diagnostic finding, string key, out BigInteger value)
    {
        value = default;
        return finding.Properties.TryGetValue(key, out var text)
            && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }
}
