using System.Numerics.Tensors;

namespace GenericSgd.Numerics.Functions;

/// <summary>The functions of Half: widened exactly to float, computed there, rounded to Half at the end.</summary>
sealed class ElementaryHalfFunctions : ElementaryFunctions<Half>
{
    const int Block = 256;

    public override Half Epsilon => Half.BitIncrement(Half.One) - Half.One;

    public override Half Sqrt(Half x) => Half.Sqrt(x);

    public override Half Exp(Half x) => (Half)ElementarySingleFunctions.Instance.Exp((float)x);

    public override Half Expm1(Half x) => (Half)ElementarySingleFunctions.Instance.Expm1((float)x);

    public override Half Log(Half x) => (Half)ElementarySingleFunctions.Instance.Log((float)x);

    public override Half Log1p(Half x) => (Half)ElementarySingleFunctions.Instance.Log1p((float)x);

    public override Half Tanh(Half x) => (Half)ElementarySingleFunctions.Instance.Tanh((float)x);

    public override Half Sigmoid(Half x) => (Half)ElementarySingleFunctions.Instance.Sigmoid((float)x);

    public override Half Softplus(Half x) => (Half)ElementarySingleFunctions.Instance.Softplus((float)x);

    public override Half Pow(Half x, Half y) => (Half)ElementarySingleFunctions.Instance.Pow((float)x, (float)y);

    public override void Sqrt(ReadOnlySpan<Half> x, Span<Half> destination) => TensorPrimitives.Sqrt(x, destination);

    public override void Exp(ReadOnlySpan<Half> x, Span<Half> destination) => Over<ExpFormula>(x, destination);

    public override void Log(ReadOnlySpan<Half> x, Span<Half> destination) => Over<LogFormula>(x, destination);

    public override void Tanh(ReadOnlySpan<Half> x, Span<Half> destination) => Over<TanhFormula>(x, destination);

    public override void Sigmoid(ReadOnlySpan<Half> x, Span<Half> destination) => Over<SigmoidFormula>(x, destination);

    public override void Softplus(ReadOnlySpan<Half> x, Span<Half> destination) => Over<SoftplusFormula>(x, destination);

    static void Over<F>(ReadOnlySpan<Half> x, Span<Half> destination)
        where F : struct, IFormula
    {
        Span<float> floats = stackalloc float[Block];
        for (var done = 0L; done < x.Length; done += Block)
        {
            var i = (int)done;
            var count = Math.Min(Block, x.Length - i);
            var block = floats[..count];
            TensorPrimitives.ConvertToSingle(x.Slice(i, count), block);
            Map<F>.Over(block, block);
            TensorPrimitives.ConvertToHalf(block, destination.Slice(i, count));
        }
    }
}
