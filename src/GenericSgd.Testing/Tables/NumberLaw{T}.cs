using System.Numerics;

namespace GenericSgd.Testing.Tables;

/// <summary>Something that a number type has to keep.</summary>
/// <param name="Name">A short name.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
/// <param name="Formula">The same as a formula.</param>
/// <param name="Domain">Which numbers it holds for.</param>
/// <param name="Arity">For how many numbers at a time, 1 to 3.</param>
/// <param name="Holds">Whether it holds for three numbers, of which it looks at so many.</param>
sealed record NumberLaw<T>(string Name, string Meaning, string Formula, NumberDomain Domain, int Arity, Func<T, T, T, bool> Holds)
    where T : INumber<T>
{
    public NumberLaw(string name, string meaning, string formula, NumberDomain domain, Func<T, bool> holds)
        : this(name, meaning, formula, domain, 1, (x, _, _) => holds(x))
    {
    }

    public NumberLaw(string name, string meaning, string formula, NumberDomain domain, Func<T, T, bool> holds)
        : this(name, meaning, formula, domain, 2, (x, y, _) => holds(x, y))
    {
    }

    public NumberLaw(string name, string meaning, string formula, NumberDomain domain, Func<T, T, T, bool> holds)
        : this(name, meaning, formula, domain, 3, holds)
    {
    }
}
