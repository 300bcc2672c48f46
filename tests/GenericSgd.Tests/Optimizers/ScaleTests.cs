using GenericSgd.Optimizers;

namespace GenericSgd.Tests.Parts;

/// <summary>The update in place sees every parameter that would not be finite, wherever it is, and writes no parameter.</summary>
public class ScaleTests
{
    [Theory]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NaN)]
    [InlineData(float.MaxValue)]
    public void ItSeesANumberThatIsNotFiniteAtEveryPlace(float strange)
    {
        for (var length = 1; length <= 35; length++)
        {
            for (var place = 0; place < length; place++)
            {
                var (parameters, update) = (new float[length], new float[length]);
                Array.Fill(parameters, -1);
                Array.Fill(update, 3);
                Assert.True(Subtraction.TryScale(parameters, 2, update));
                Assert.All(update, value => Assert.Equal(6, value));

                update[place] = strange;
                Assert.False(Subtraction.TryScale(parameters, 2, update));
                Assert.All(parameters, value => Assert.Equal(-1, value));
            }
        }
    }
}
