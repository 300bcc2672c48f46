using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Persistence;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Testing.Tests.OwnParts;

public abstract class TrainingPartTests<T>
    where T : INumber<T>
{
    [Fact]
    public void TransformsKeepAllLaws() => Transforms(LawCases.Few<T>());

    [Fact]
    public void SchedulesKeepAllLaws() => Assert.All(TrainingParts.Schedules, part => ScheduleLaws.Check<T>(part));

    [Fact]
    public void InitializersKeepAllLaws() => Initializers(LawCases.Few<T>());

    [Fact]
    public void OptimizersKeepAllLaws() => Optimizers(LawCases.Few<T>());

    [Fact]
    [Trait("Category", "Long")]
    public void AllPartsKeepAllLawsInManyCases()
    {
        var settings = new LawSettings();
        Transforms(settings);
        Initializers(settings);
        Optimizers(settings);
    }

    static void Transforms(LawSettings settings) => Assert.All(TrainingParts.Transforms, part =>
        GradientTransformLaws.Check<T>(part.Transform, part.Traits, TransformDigits.Settings<T>(part.Transform, settings)));

    static void Initializers(LawSettings settings) =>
        Assert.All(TrainingParts.Initializers, part => InitializerLaws.Check<T>(part.Initializer, part.Variance, settings));

    static void Optimizers(LawSettings settings) => Assert.All(TrainingParts.Optimizers, part => OptimizerLaws.Check<T>(part, settings));
}

public sealed class TrainingInFloat : TrainingPartTests<float>;

public sealed class TrainingInDouble : TrainingPartTests<double>;

public sealed class TrainingInHalf : TrainingPartTests<Half>;

public sealed class TrainingInDecimal : TrainingPartTests<decimal>;

public sealed class TrainingInDoubleDouble : TrainingPartTests<DoubleDouble>;

public sealed class TrainingInBFloat16 : TrainingPartTests<BFloat16>;

public sealed class TrainingInPlain : TrainingPartTests<Plain>;

public sealed class CompletenessTests
{
    [Fact]
    public void EveryPartOfTheCoreIsTested()
    {
        HashSet<Type> tested =
        [
            .. Parts.Layers.Select(part => part.GetType()),
            .. Parts.Costs.Select(part => part.Cost.GetType()),
            .. TrainingParts.Transforms.Select(part => part.Transform.GetType()),
            .. TrainingParts.Schedules.Select(part => part.GetType()),
            .. TrainingParts.Initializers.Select(part => part.Initializer.GetType()),
        ];
        var families = DefinitionFamily.All.Select(family => family.Type).ToArray();
        var parts = typeof(DefinitionFamily).Assembly.GetTypes().Where(type => !type.IsAbstract && families.Any(family => family.IsAssignableFrom(type)));
        Assert.DoesNotContain(parts, type => !tested.Contains(type));
    }
}
