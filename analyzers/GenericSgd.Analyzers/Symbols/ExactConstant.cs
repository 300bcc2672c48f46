using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>What a floating constant expression means on paper: 0.1 is a tenth and 1.0 / 3 a third, whatever the double next to them is.</summary>
static class ExactConstant
{
    public static Rational? Meaning(IOperation operation) => operation switch
    {
        IConversionOperation conversion when conversion.Type.IsFloating() => Meaning(conversion.Operand),
        IParenthesizedOperation parenthesized => Meaning(parenthesized.Operand),
        ILiteralOperation { Syntax: LiteralExpressionSyntax literal } when operation.Type.IsFloating() => Rational.Parse(literal.Token.Text),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary => -Meaning(unary.Operand),
        IBinaryOperation binary when binary.Type.IsFloating() => Meaning(binary),
        _ => Named(operation),
    };

    static Rational? Meaning(IBinaryOperation binary) =>
        Meaning(binary.LeftOperand) is { } left && Meaning(binary.RightOperand) is { } right
            ? binary.OperatorKind switch
            {
                BinaryOperatorKind.Add => left + right,
                BinaryOperatorKind.Subtract => left + -right,
                BinaryOperatorKind.Multiply => left * right,
                BinaryOperatorKind.Divide => Rational.Divide(left, right),
                _ => Named(binary),
            }
            : null;

    // A constant from elsewhere is taken for the shortest text that names its value.
    static Rational? Named(IOperation operation) => operation.ConstantValue switch
    {
        { HasValue: true, Value: double value } => Rational.Parse(value.ToString("R", CultureInfo.InvariantCulture)),
        { HasValue: true, Value: float value } => Rational.Parse(value.ToString("R", CultureInfo.InvariantCulture)),
        { HasValue: true, Value: int or long or uint or ulong or short or ushort or byte or sbyte } constant =>
            Rational.Parse(Convert.ToString(constant.Value, CultureInfo.InvariantCulture)),
        _ => null,
    };
}
