using System.Numerics;
using GenericSgd.Persistence;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Persistence;

public sealed class HalfSubstituteTests : SubstituteLaws<Half>;

public sealed class DoubleSubstituteTests : SubstituteLaws<double>;

public sealed class DecimalSubstituteTests : SubstituteLaws<decimal>;

public sealed class PlainSubstituteTests : SubstituteLaws<Plain>;

/// <summary>What stands for missing values comes back from the file to the last bit; a model without it has the file that it had.</summary>
public abstract class SubstituteLaws<T> : IDisposable
    where T : INumber<T>
{
    readonly TemporaryFolder _folder = new();

    static ValueList<T> Thirds => [.. Enumerable.Range(1, 3).Select(i => T.CreateChecked(i) / T.CreateChecked(3))];

    [Fact]
    public void TheyComeBack()
    {
        ModelFile.Save(_folder["model"], Models.Standardized<T>().WithSubstitutes(Thirds));
        Assert.Equal(Thirds, ModelFile.Load<T>(_folder["model"]).Substitutes);
    }

    [Fact]
    public void AModelWithoutThemHasTheFileThatItHad()
    {
        ModelFile.Save(_folder["model"], Models.Standardized<T>());
        Assert.False(new SafetensorsFile(File.ReadAllBytes(_folder["model"])).Metadata.ContainsKey("substitutes"));
        Assert.Empty(ModelFile.Load<T>(_folder["model"]).Substitutes);
    }

    [Fact]
    public void ClassesAndSubstitutesKeepEachOther()
    {
        var model = Models.Standardized<T>();
        Assert.Equal(Thirds, model.WithSubstitutes(Thirds).WithClasses(["a", "b"]).Substitutes);
        Assert.Equal(["a", "b"], model.WithClasses(["a", "b"]).WithSubstitutes(Thirds).ClassNames);
    }

    [Fact]
    public void OneForEachFeature() =>
        Assert.Contains("3 features but 1 numbers", Assert.Throws<ArgumentException>(() => Models.Standardized<T>().WithSubstitutes([T.One])).Message);

    public void Dispose() => _folder.Dispose();
}
