using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Optimizers;

namespace GenericSgd.Testing.Tests.OwnParts;

/// <summary>The transforms that lose digits in a number type, and how many.</summary>
static class TransformDigits
{
    internal static LawSettings Settings<T>(GradientTransform transform, LawSettings settings)
        where T : INumber<T> => transform switch
        {
            // The mean square of the updates is near 1e-6, where decimal has 22 digits left.
            Adadelta when typeof(T) == typeof(decimal) => settings with { Epsilons = 16_000_000 },

            // An epsilon of 1e-8 is 6e-5 in Half.
            RmsProp { Dialect: Dialect.Optax } when typeof(T) == typeof(Half) => settings with { Epsilons = 64 },

            // The effective number of gradients is a difference of numbers near 2000, which BFloat16 has in steps of 8.
            RAdam when typeof(T) == typeof(BFloat16) => settings with { Without = ["exact value"] },
            _ => settings,
        };
}
