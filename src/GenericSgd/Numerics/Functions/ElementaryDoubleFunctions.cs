using System.Numerics.Tensors;

namespace GenericSgd.Numerics.Functions;

/// <summary>The functions of double: the formulas of this folder, in the widest vectors that the machine has.</summary>
sealed class ElementaryDoubleFunctions : ElementaryFunctions<double>
{
    public override double Epsilon => double.BitIncrement(1) - 1;

    public override double Sqrt(double x) => double.Sqrt(x);

    public override double Exp(double x) => Map<ExpFormula>.Of(x);

    public override double Expm1(double x) => Map<Expm1Formula>.Of(x);

    public override double Log(double x) => Map<LogFormula>.Of(x);

    public override double Log1p(double x) => Map<Log1pFormula>.Of(x);

    public override double Tanh(double x) => Map<TanhFormula>.Of(x);

    public override double Sigmoid(double x) => Map<SigmoidFormula>.Of(x);

    public override double Softplus(double x) => Map<SoftplusFormula>.Of(x);

    public override double Pow(double x, double y) => ElementaryDoublePower.Pow(x, y);

    public override void Sqrt(ReadOnlySpan<double> x, Span<double> destination) => TensorPrimitives.Sqrt(x, destination);

    public override void Exp(ReadOnlySpan<double> x, Span<double> destination) => Map<ExpFormula>.Over(x, destination);

    public override void Log(ReadOnlySpan<double> x, Span<double> destination) => Map<LogFormula>.Over(x, destination);

    public override void Tanh(ReadOnlySpan<double> x, Span<double> destination) => Map<TanhFormula>.Over(x, destination);

    public override void Sigmoid(ReadOnlySpan<double> x, Span<double> destination) => Map<SigmoidFormula>.Over(x, destination);

    public override void Softplus(ReadOnlySpan<double> x, Span<double> destination) => Map<SoftplusFormula>.Over(x, destination);
}
