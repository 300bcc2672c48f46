using System.Numerics.Tensors;

namespace GenericSgd.Numerics.Functions;

/// <summary>The functions of float: the formulas of this folder, in the widest vectors that the machine has.</summary>
sealed class ElementarySingleFunctions : ElementaryFunctions<float>
{
    internal static readonly ElementarySingleFunctions Instance = new();

    public override float Epsilon => float.BitIncrement(1) - 1;

    public override float Sqrt(float x) => float.Sqrt(x);

    public override float Exp(float x) => Map<ExpFormula>.Of(x);

    public override float Expm1(float x) => Map<Expm1Formula>.Of(x);

    public override float Log(float x) => Map<LogFormula>.Of(x);

    public override float Log1p(float x) => Map<Log1pFormula>.Of(x);

    public override float Tanh(float x) => Map<TanhFormula>.Of(x);

    public override float Sigmoid(float x) => Map<SigmoidFormula>.Of(x);

    public override float Softplus(float x) => Map<SoftplusFormula>.Of(x);

    public override float Pow(float x, float y) => (float)ElementaryDoublePower.Pow(x, y);

    public override void Sqrt(ReadOnlySpan<float> x, Span<float> destination) => TensorPrimitives.Sqrt(x, destination);

    public override void Exp(ReadOnlySpan<float> x, Span<float> destination) => Map<ExpFormula>.Over(x, destination);

    public override void Log(ReadOnlySpan<float> x, Span<float> destination) => Map<LogFormula>.Over(x, destination);

    public override void Tanh(ReadOnlySpan<float> x, Span<float> destination) => Map<TanhFormula>.Over(x, destination);

    public override void Sigmoid(ReadOnlySpan<float> x, Span<float> destination) => Map<SigmoidFormula>.Over(x, destination);

    public override void Softplus(ReadOnlySpan<float> x, Span<float> destination) => Map<SoftplusFormula>.Over(x, destination);
}
