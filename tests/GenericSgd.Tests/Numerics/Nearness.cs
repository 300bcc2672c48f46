using System.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>Decides by exact fractions whether a number is the nearest of its type, and the even one of two that are equally near.</summary>
static class Nearness
{
    public static void Check<T, TModel>(Fraction exact, Func<T> convert, Func<string> from)
        where T : INumber<T>
        where TModel : INumberModel<T>
    {
        var size = new Fraction(BigInteger.Abs(exact.Top), exact.Bottom);
        if (size.CompareTo(TModel.Border) >= 0)
        {
            AssertOverflow(convert, exact.Top.Sign, from);
            return;
        }

        var rounded = convert();
        if (size.CompareTo(TModel.Exact(TModel.Largest)) > 0)
        {
            Assert.Equal(TModel.Largest * T.CreateChecked(exact.Top.Sign), rounded);
            return;
        }

        if (!T.IsFinite(rounded))
        {
            Assert.Fail($"{from()} became {rounded}");
        }

        var distance = exact.Distance(TModel.Exact(rounded));
        if (distance.Top.IsZero)
        {
            return;
        }

        var other = TModel.Exact(rounded).CompareTo(exact) < 0 ? TModel.Next(rounded) : TModel.Previous(rounded);
        var comparison = distance.CompareTo(exact.Distance(TModel.Exact(other)));
        if (comparison > 0 || (comparison == 0 && !TModel.IsEven(rounded)))
        {
            Assert.Fail($"{from()} became {rounded}, but {other} is nearer or even");
        }
    }

    static void AssertOverflow<T>(Func<T> convert, int sign, Func<string> from)
        where T : INumber<T>
    {
        if (typeof(T) == typeof(decimal))
        {
            Assert.Throws<OverflowException>(() => convert());
            return;
        }

        var rounded = convert();
        Assert.True(T.IsInfinity(rounded) && T.Sign(rounded) == sign, $"{from()} became {rounded}");
    }
}
