using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;

namespace GenericSgd.Testing.Tests.OwnParts;

/// <summary>Every transform over 40 steps in decimal against the 31 digits of double-double.</summary>
public class DecimalChainTests
{
    const int Steps = 40;

    // The squares of small updates have few places in decimal; the centred square is a difference.
    static Real Within(GradientTransform transform) => transform is Adadelta or RmsProp { Centered: true } ? 1e-19 : 1e-23;

    // Large and small, both signs, with zeros, in eighths.
    static int Gradient(int t, int place) => (t + place) % 7 == 3 ? 0 : (((t * t * 37) + (place * 11)) % 65) - 32;

    [Fact]
    public void DecimalHasTheDigitsOfItsType()
    {
        foreach (var (transform, _) in TrainingParts.Transforms)
        {
            var (actual, exact) = (Updates<decimal>(transform), Updates<DoubleDouble>(transform));
            var within = Within(transform).To<DoubleDouble>();
            for (var i = 0; i < exact.Length; i++)
            {
                var off = DoubleDouble.Abs(ExactConvert.Nearest<decimal, DoubleDouble>(actual[i]) - exact[i]);
                var size = DoubleDouble.Abs(exact[i]) + DoubleDouble.One;
                Assert.True(off <= within * size, $"{transform}, update {i}: {actual[i]}, not {exact[i]}, off by {off}");
            }
        }
    }

    static T[] Updates<T>(GradientTransform transform)
        where T : INumber<T>
    {
        const int Count = 3;
        var eight = T.CreateChecked(8);
        T[] parameters = [T.One, -T.One, T.One / eight];
        var slots = new T[transform.SlotsIn<T>() * Count];
        transform.StartSlots<T>(slots);
        var updates = new List<T>();
        for (var t = 1; t <= Steps; t++)
        {
            var update = new T[Count];
            for (var i = 0; i < Count; i++)
                update[i] = T.CreateChecked(Gradient(t, i)) / eight;
            transform.Apply(new Step<T>(t, 1, T.One / eight), parameters, slots, update);
            updates.AddRange(update);
        }

        return [.. updates];
    }
}
