using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Numbers;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Testing.Tests.OwnParts;

public abstract class CostTests<T>
    where T : INumber<T>
{
    public static TheoryData<int> Places => [.. Enumerable.Range(0, Parts.Costs.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void KeepsAllLaws(int place) => Check(place, LawCases.Few<T>());

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Places))]
    public void KeepsAllLawsInManyCases(int place) => Check(place, new LawSettings());

    static void Check(int place, LawSettings settings)
    {
        var (cost, traits) = Parts.Costs[place];
        Assert.NotEmpty(CostLaws.Check<T>(cost, traits, Settings(cost, settings)).Verdicts);
    }

    // Poisson is the difference of numbers that are larger than it.
    static LawSettings Settings(Cost cost, LawSettings settings) => cost is Poisson ? settings with { Epsilons = 64 } : settings;
}

public sealed class CostsInFloat : CostTests<float>;

public sealed class CostsInDouble : CostTests<double>;

public sealed class CostsInHalf : CostTests<Half>;

public sealed class CostsInDecimal : CostTests<decimal>;

public sealed class CostsInDoubleDouble : CostTests<DoubleDouble>;

public sealed class CostsInBFloat16 : CostTests<BFloat16>;

public sealed class CostsInPlain : CostTests<Plain>;
