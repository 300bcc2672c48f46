using System.Runtime.CompilerServices;
using GenericSgd.Numerics;

namespace GenericSgd;

/// <summary>What settings have to be.</summary>
/// <remarks>
/// Each gives back the value that it was given, so that a setter is one line: <c>init => field = Require.Fraction(value);</c>.
/// The setter is the one place where a setting is checked: constructors, initializers and <c>with</c> all go through it. Settings that have to agree
/// are compared where both are known, see <c>IAgreeing</c>. The subject begins the message; the runtime adds the setting and the value.
/// </remarks>
static class Require
{
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 up to but not including 1.</exception>
    internal static Real Fraction(Real value, string subject = "A fraction", [CallerMemberName] string setting = "") =>
        value >= 0 && value < 1 ? value : throw Wrong(value, $"{subject} must be at least 0 and less than 1.", setting);

    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    internal static Real Inside0And1(Real value, string subject, [CallerMemberName] string setting = "") =>
        value > 0 && value < 1 ? value : throw Wrong(value, $"{subject} must lie between 0 and 1.", setting);

    /// <exception cref="ArgumentOutOfRangeException">It is not greater than 0, or above 1.</exception>
    internal static Real Factor(Real value, [CallerMemberName] string setting = "") =>
        value > 0 && value <= 1 ? value : throw Wrong(value, "A factor must be greater than 0 and at most 1.", setting);

    /// <exception cref="ArgumentOutOfRangeException">It is not greater than 0.</exception>
    internal static Real Positive(Real value, string subject = "It", [CallerMemberName] string setting = "") =>
        value > 0 ? value : throw Wrong(value, $"{subject} must be greater than 0.", setting);

    /// <exception cref="ArgumentOutOfRangeException">It is less than 0.</exception>
    internal static Real NotNegative(Real value, string subject = "It", [CallerMemberName] string setting = "") =>
        value >= 0 ? value : throw Wrong(value, $"{subject} must be at least 0.", setting);

    /// <exception cref="ArgumentOutOfRangeException">It is less than 0.</exception>
    internal static int Count(int value, string words = "It must be at least 0.", [CallerMemberName] string setting = "") =>
        value >= 0 ? value : throw Wrong(value, words, setting);

    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    internal static int Length(int value, string words = "It must be at least 1.", [CallerMemberName] string setting = "") =>
        value > 0 ? value : throw Wrong(value, words, setting);

    /// <exception cref="ArgumentOutOfRangeException">It is none of the names.</exception>
    internal static TEnum Known<TEnum>(TEnum value, [CallerMemberName] string setting = "")
        where TEnum : struct, Enum => Enum.IsDefined(value) ? value : throw Wrong(value, $"It must be {string.Join(" or ", Enum.GetNames<TEnum>())}.", setting);

    /// <exception cref="ArgumentNullException">It is null.</exception>
    internal static TValue NotNull<TValue>(TValue value, [CallerMemberName] string setting = "")
        where TValue : class => value ?? throw new ArgumentNullException(setting);

    /// <exception cref="ArgumentException">One of them is null.</exception>
    internal static ValueList<TItem> NoneNull<TItem>(ValueList<TItem> items, [CallerMemberName] string setting = "")
        where TItem : class
    {
        foreach (var item in items)
        {
            if (item is null)
                throw new ArgumentException("A list of settings holds no null.", setting);
        }

        return items;
    }

    /// <summary>For a setting with words of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not hold.</exception>
    internal static TValue That<TValue>(bool holds, TValue value, string words, [CallerMemberName] string setting = "") =>
        holds ? value : throw Wrong(value, words, setting);

    static ArgumentOutOfRangeException Wrong(object? value, string words, string setting) => new(setting, value, words);
}
