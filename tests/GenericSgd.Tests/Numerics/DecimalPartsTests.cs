using GenericSgd.Numerics.Decimals;

namespace GenericSgd.Tests.Numerics;

public sealed class DecimalPartsTests
{
    [Fact]
    public void TheLayoutInMemoryAndThePromisedBitsAgree()
    {
        var random = new Random(1);
        for (var i = 0; i < 1_000; i++)
        {
            var value = DecimalReference.Any(random);
            var (quick, promised) = (DecimalParts.Of(in value), DecimalParts.FromBits(value));
            Assert.Equal((promised.Low, promised.High, promised.Scale, promised.SignMask), (quick.Low, quick.High, quick.Scale, quick.SignMask));
            var (mantissa, scale) = DecimalReference.Parts(value);
            Assert.Equal(scale, quick.Scale);
            Assert.Equal(mantissa, (System.Numerics.BigInteger)quick.Magnitude * (2 * quick.SignMask + 1));
        }
    }
}
