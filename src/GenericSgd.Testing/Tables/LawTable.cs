using System.Numerics;
using FsCheck;
using GenericSgd.Numerics;

namespace GenericSgd.Testing.Tables;

/// <summary>Laws that share a part, a number type and a way to make cases.</summary>
abstract class LawTable<TCase>(string subject, string numberType, Arbitrary<TCase> cases, Func<TCase, string> code, LawSettings settings)
{
    const int Rare = 8;

    protected LawSettings Settings => settings;

    protected Law Law(string name, string meaning, string formula, Func<TCase, string?> finding) =>
        Testing.Law.ForAll(Header(name, meaning, formula), cases, finding, code, settings);

    /// <summary>A law whose cases are dear: few of them are tried.</summary>
    protected Law RareLaw(string name, string meaning, string formula, Func<TCase, string?> finding) =>
        Testing.Law.ForAll(Header(name, meaning, formula), cases, finding, code, settings with { Cases = Math.Max(1, settings.Cases / Rare) });

    protected Law Header(string name, string meaning, string formula) => new(name, meaning, formula) { Subject = subject, NumberType = numberType };

    protected static string NameOf<T>()
        where T : INumber<T> => NumberCodec<T>.Name;
}
