using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using GenericSgd.Kernels;
using GenericSgd.Tests.Numerics;

namespace GenericSgd.Tests.Kernels;

public sealed unsafe class DecimalProductTests
{
    delegate void Product(in View<decimal> a, in View<decimal> b, in View<decimal> c);

    [Fact]
    public void EveryWidthGivesTheExactProductDownToItsScale() => Compare(1, 60);

    [Fact]
    [Trait("Category", "Long")]
    public void EveryWidthGivesTheExactProductDownToItsScaleOverManyCases() => Compare(2, 5_000);

    [Fact]
    public void SumsOfMoreTermsThanARegisterHolds()
    {
        const int Count = 9_001;
        var (a, b) = (new decimal[Count], new decimal[2 * Count]);
        Array.Fill(a, 0.7922816251426433759354395033m);
        Array.Fill(b, -7.922816251426433759354395033m);
        var expected = DecimalReference.Dot(a, b.AsSpan(Count));
        Assert.All(Products(), product => Assert.All(Run(product, a, b, 1, Count, 2), value => Assert.Equal(expected, value)));
    }

    [Fact]
    public void AnElementOutOfRangeOverflows()
    {
        decimal[] large = [decimal.MaxValue, decimal.MaxValue];
        Assert.All(Products(), product => Assert.Throws<OverflowException>(() => Run(product, large, large, 1, 2, 1)));
    }

    static void Compare(int seed, int cases)
    {
        var random = new Random(seed);
        for (var number = 0; number < cases; number++)
        {
            var (m, k, n) = (random.Next(1, 6), random.Next(1, 12), random.Next(1, 19));
            // Sums stay in range, so that each element can be compared; all lengths and scales of operands, aligned or not.
            var (a, b) = (Some(random, m * k), Some(random, k * n));
            var expected = new decimal[m * n];
            for (var i = 0; i < m; i++)
                for (var j = 0; j < n; j++)
                    expected[i * n + j] = DecimalReference.Dot(
                        a.AsSpan(i * k, k), Enumerable.Range(0, k).Select(at => b[at * n + j]).ToArray()) ?? throw new OverflowException();
            foreach (var product in Products())
            {
                var actual = Run(product, a, b, m, k, n);
                Assert.Equal(expected.SelectMany(decimal.GetBits), actual.SelectMany(decimal.GetBits));
            }
        }
    }

    static decimal[] Some(Random random, int count)
    {
        var kind = random.Next(3);
        return [.. Enumerable.Range(0, count).Select(_ => kind switch
        {
            0 => DecimalReference.Any(random, 28),
            1 => DecimalReference.Any(random, random.Next(20, 29)),
            _ => Math.Round(DecimalReference.Any(random, 28), random.Next(0, 5)),
        })];
    }

    static IEnumerable<Product> Products()
    {
        yield return DecimalProduct.Multiply;
        yield return DecimalProduct.Multiply<long, LimbLanes1>;
        if (Avx2.IsSupported)
            yield return DecimalProduct.Multiply<Vector256<long>, LimbLanes256>;
        if (Avx512F.IsSupported)
            yield return DecimalProduct.Multiply<Vector512<long>, LimbLanes512>;
    }

    static decimal[] Run(Product product, decimal[] a, decimal[] b, int m, int k, int n)
    {
        var c = new decimal[m * n];
        fixed (decimal* pa = a, pb = b, pc = c)
            product(new View<decimal>(pa, m, k, k, 1), new View<decimal>(pb, k, n, n, 1), new View<decimal>(pc, m, n, n, 1));
        return c;
    }
}
