using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Parts;

public abstract class NormLaws<T>
    where T : INumber<T>
{
    static T[] Of(params ReadOnlySpan<Real> values)
    {
        var numbers = new T[values.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = values[i].To<T>();
        return numbers;
    }

    [Fact]
    public void NormsOfWholeNumbersAreExact()
    {
        Assert.Equal(T.CreateChecked(5), Reduce.Norm<T>(Of(3, -4)));
        Assert.Equal(T.CreateChecked(6), Reduce.Norm<T>(Of(0, 2, -4, 4)));
        Assert.Equal(T.Zero, Reduce.Norm<T>([]));
        Assert.Equal(T.Zero, Reduce.Norm<T>([T.Zero, T.Zero]));
    }

    // Numbers whose squares are beyond the range, or vanish.
    [Fact]
    public void ANormOverflowsAndVanishesOnlyWithItsResult()
    {
        var facts = NumberFacts.Of<T>();
        foreach (var unit in (T[])[facts.Largest.GetValueOrDefault().To<T>() / T.CreateChecked(4096), facts.SmallestPositive.To<T>()])
        {
            T[] many = [.. Enumerable.Repeat(unit, 400)];
            var norm = Reduce.Norm<T>(many);
            Assert.InRange(norm / unit, T.CreateChecked(19), T.CreateChecked(21));
        }
    }

    [Theory]
    [InlineData(Dialect.Keras)]
    [InlineData(Dialect.Optax)]
    [InlineData(Dialect.PyTorch)]
    public void ClippingKeepsTheDirectionAndWhatIsShort(Dialect dialect)
    {
        Assert.Equal(Of(3, -4), new TransformSteps<T>(new ClipByNorm(8) { Dialect = dialect }, 2).Next(Of(3, -4)));
        var clipped = new TransformSteps<T>(new ClipByGlobalNorm(1) { Dialect = dialect }, 2).Next(Of(3, -4));
        Assert.InRange(clipped[0], Real.Parse("0.595").To<T>(), Real.Parse("0.605").To<T>());
        Assert.InRange(clipped[1], Real.Parse("-0.805").To<T>(), Real.Parse("-0.795").To<T>());
    }

    [Fact]
    public void ANormBeyondTheRangeClipsToo()
    {
        // In decimal the factor of a larger norm has no digits left.
        var large = (typeof(T) == typeof(decimal) ? 1e14 : NumberFacts.Of<T>().Largest.GetValueOrDefault()).To<T>();
        T[] update = [.. Enumerable.Repeat(large, 100)];
        var clipped = new TransformSteps<T>(new ClipByGlobalNorm(10) { Dialect = Dialect.Keras }, 100).Next(update);
        Assert.All(clipped, value => Assert.InRange(value, Real.Parse("0.99").To<T>(), Real.Parse("1.01").To<T>()));
    }
}

public sealed class NormsInHalf : NormLaws<Half>;

public sealed class NormsInFloat : NormLaws<float>;

public sealed class NormsInDouble : NormLaws<double>;

public sealed class NormsInDecimal : NormLaws<decimal>;

public sealed class NormsInPlain : NormLaws<Plain>;

public class ClippingTests
{
    // torch.nn.utils.clip_grad_norm_: clip_coef = max_norm / (total_norm + 1e-6), at most 1.
    [Fact]
    public void PyTorchDividesByALittleMoreThanTheNorm()
    {
        var clipped = new TransformSteps<double>(new ClipByGlobalNorm(1), 2).Next([3, 4]);
        Assert.Equal(3 / (5 + 1e-6), clipped[0], 1e-15);
        var exact = new TransformSteps<double>(new ClipByGlobalNorm(1) { Dialect = Dialect.Optax }, 2).Next([3, 4]);
        Assert.Equal(0.6, exact[0], 1e-15);
    }

    [Fact]
    public void ElementsThatAreNotFiniteAreNotHidden()
    {
        Assert.All(new TransformSteps<double>(new ClipByNorm(1), 2).Next([3, double.NaN]), value => Assert.False(double.IsFinite(value)));
        Assert.All(new TransformSteps<double>(new ClipByGlobalNorm(1), 2).Next([1, double.PositiveInfinity]), value => Assert.False(double.IsFinite(value)));
    }
}
