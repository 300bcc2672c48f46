using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Tests.Numerics;

/// <summary>Decimals are checked wherever they lie in a number: their bytes end the process at the next sum if they are none.</summary>
public sealed class DecimalPlacesTests
{
    [Fact]
    public void EveryDecimalOfEveryComposedTypeIsLookedAt()
    {
        RefusesEachDecimal<Dual<decimal>>(2);
        RefusesEachDecimal<Interval<decimal>>(2);
        RefusesEachDecimal<Stochastic<decimal>>(3);
        RefusesEachDecimal<Counted<decimal>>(1);
        RefusesEachDecimal<Unfused<decimal>>(1);
        RefusesEachDecimal<Dual<Interval<decimal>>>(4);
    }

    [Fact]
    public void ATypeWithoutDecimalsHasNoPlaces()
    {
        Assert.Empty(DecimalPlaces<Dual<double>>.Offsets);
        Assert.Empty(DecimalPlaces<BFloat16>.Offsets);
        Assert.False(DecimalPlaces<DoubleDouble>.AreUnknown);
    }

    [Fact]
    public void AStructsDecimalsAreFoundBehindOtherFieldsAndInRowsOfThem()
    {
        Assert.Equal([8, 24], DecimalPlaces.In<Mixed>(out var isHidden));
        Assert.False(isHidden);
        Assert.Equal([0, 16, 32], DecimalPlaces.In<Three>(out _));
        Assert.Empty(DecimalPlaces.In<long>(out _));
    }

    static void RefusesEachDecimal<T>(int decimals)
        where T : INumber<T>
    {
        Assert.Equal(decimals, DecimalPlaces<T>.Offsets.Length);
        var good = NumberCodec<T>.ToBytes([T.One, T.One + T.One]);
        Assert.Equal([T.One, T.One + T.One], NumberCodec<T>.FromBytes(good));
        foreach (var offset in DecimalPlaces<T>.Offsets)
        {
            foreach (var scale in (int[])[29, 255])
            {
                var bytes = good.ToArray();
                BitConverter.TryWriteBytes(bytes.AsSpan(Unsafe.SizeOf<T>() + offset), scale << 16);
                var numbers = new[] { T.Zero, T.Zero };
                Assert.Contains("Number 1 is no ", Assert.Throws<InvalidDataException>(() => NumberCodec<T>.Read(bytes, numbers)).Message);
                Assert.Equal([T.Zero, T.Zero], numbers);
            }
        }
    }

    readonly struct Mixed(byte first, decimal second, Inner third)
    {
        readonly byte _first = first;
        readonly decimal _second = second;
        readonly Inner _third = third;

        public override string ToString() => $"{_first} {_second} {_third}";
    }

    readonly record struct Inner(decimal Value, Half Other);

    [InlineArray(3)]
    struct Three
    {
        decimal _first;
    }
}
