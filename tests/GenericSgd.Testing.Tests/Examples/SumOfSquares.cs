using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;

namespace GenericSgd.Testing.Tests.Examples;

/// <summary>A cost of a user's that forgets to divide by the batch.</summary>
public sealed record SumOfSquares : Cost
{
    public override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target)
    {
        Refuse(prediction.IsEmpty || prediction.Height != target.Height);
        var sum = T.Zero;
        for (var row = 0; row < prediction.Height; row++)
        {
            for (var column = 0; column < prediction.Width; column++)
                sum += (prediction[row, column] - target[row, column]) * (prediction[row, column] - target[row, column]);
        }

        return sum;
    }

    public override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient)
    {
        Refuse(prediction.Height != gradient.Height);
        for (var row = 0; row < prediction.Height; row++)
        {
            for (var column = 0; column < prediction.Width; column++)
                gradient[row, column] = (T.One + T.One) * (prediction[row, column] - target[row, column]);
        }
    }

    static void Refuse(bool wrong)
    {
        if (wrong)
            throw new ArgumentException("The shapes do not agree.");
    }
}

public sealed class SumOfSquaresTests
{
    [Fact]
    public void OnlyTheLawOfTheMeanIsBroken()
    {
        var exception = Assert.Throws<LawException>(() => CostLaws.Check<double>(new SumOfSquares()));
        Assert.Equal(["mean over the batch"], exception.Broken.Select(verdict => verdict.Law.Name));
    }
}
