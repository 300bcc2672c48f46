using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.CodeFixes.Editing;

/// <summary>Writes an expression of double or float again in a number type; null where a part of it has no counterpart there.</summary>
sealed class NumberExpression(FixContext context, ITypeParameterSymbol number, string name)
{
    /// <summary>Whether a function was taken from the core's elementary functions.</summary>
    public bool UsesElementary { get; private set; }

    /// <summary>The code in the number type; <paramref name="alone"/> where nothing stands beside it that could bind tighter.</summary>
    public string? Write(ExpressionSyntax expression, bool alone)
    {
        var operation = context.Model.GetOperation(expression, context.Cancellation);
        if (operation is not null && Detours.Source(operation, context.Known) is { Syntax: ExpressionSyntax source } value)
            return SymbolEqualityComparer.Default.Equals(value.Type, number) ? alone ? source.ToString() : Grouped(source) : null;

        return expression switch
        {
            ParenthesizedExpressionSyntax parenthesized => Write(parenthesized.Expression, alone: true) is { } inner ? $"({inner})" : null,
            _ when operation is { ConstantValue.HasValue: true } || operation?.Type.IsInteger() == true => Constant(expression, operation),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus =>
                Write(minus.Operand, alone: false) is { } inner ? $"-{inner}" : null,
            BinaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression or (int)SyntaxKind.MultiplyExpression
                or (int)SyntaxKind.DivideExpression
            } binary =>
                Write(binary.Left, alone: false) is { } left && Write(binary.Right, alone: false) is { } right ? $"{left} {binary.OperatorToken.Text} {right}"
                    : null,
            InvocationExpressionSyntax call when operation is IInvocationOperation invocation && invocation.IsFloatingFunction(context.Known) =>
                Function(call, invocation.TargetMethod),
            _ => null,
        };
    }

    string? Function(InvocationExpressionSyntax call, IMethodSymbol function)
    {
        var arguments = call.ArgumentList.Arguments.Select(a =>
            a.NameColon is null && a.RefKindKeyword.IsKind(SyntaxKind.None) ? Write(a.Expression, alone: true) : null).ToArray();
        if (arguments.Any(a => a is null))
        {
            return null;
        }

        var list = string.Join(", ", arguments);
        if (number.StaticMethod(function.Name, arguments.Length) is not null)
            return $"{name}.{function.Name}({list})";

        if (context.Known.Elementary is not { TypeParameters: [var parameter] } elementary || !number.Satisfies(parameter)
            || !elementary.GetMembers(function.Name).OfType<IMethodSymbol>().Any(m =>
                m.IsStatic && m.Parameters.Length == arguments.Length && m.Parameters.All(p => p.Type is ITypeParameterSymbol)))
        {
            return null;
        }

        UsesElementary = true;
        return $"Elementary<{name}>.{function.Name}({list})";
    }

    // An integer is exact in T or CreateChecked says so; a floating constant must be what its text says.
    string? Constant(ExpressionSyntax expression, IOperation operation)
    {
        var exact = operation.Type.IsInteger()
            || (ExactConstant.Meaning(operation) is { } meant
                && Rational.Of(Convert.ToDouble(operation.ConstantValue.Value, System.Globalization.CultureInfo.InvariantCulture)) == meant);
        return exact ? $"{name}.CreateChecked({expression})" : null;
    }

    static string Grouped(ExpressionSyntax source) =>
        source is IdentifierNameSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
            or ParenthesizedExpressionSyntax
            ? source.ToString()
            : $"({source})";
}
