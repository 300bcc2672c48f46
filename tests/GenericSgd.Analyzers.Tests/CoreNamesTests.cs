using GenericSgd.Analyzers.CodeFixes.Editing;
using GenericSgd.Analyzers.Symbols;
using GenericSgd.Analyzers.Tests.Verifying;
using GenericSgd.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenericSgd.Analyzers.Tests;

/// <summary>The names that rules and fixes know of the core are the names that the core has.</summary>
public sealed class CoreNamesTests
{
    static readonly Compilation Compilation =
        CSharpCompilation.Create("Names", [], Cases.Runtime.Add(MetadataReference.CreateFromFile(typeof(Real).Assembly.Location)), Cases.Options);

    static readonly KnownTypes Known = KnownTypes.Of(Compilation)!;

    [Fact]
    public void TheTypesAreThere()
    {
        Assert.NotNull(Known.Real);
        Assert.NotNull(Known.ExactConvert);
        Assert.NotNull(Known.Elementary);
        Assert.NotNull(Known.Reduce);
        Assert.Equal(["Layer", "Cost", "GradientTransform", "Schedule", "Initializer"], Known.Definitions.Select(d => d.Name));
        Assert.All(Known.Definitions, d => Assert.True(d is { IsRecord: true, IsAbstract: true }));
    }

    [Fact]
    public void TheFunctionsAreThere()
    {
        var number = Compilation.GetSpecialType(SpecialType.System_Decimal);
        Assert.True(CoreFunctions.Has(Known.Reduce!, "Sum", 1, number));
        Assert.True(CoreFunctions.Has(Known.Reduce!, "Dot", 2, number));
        Assert.True(CoreFunctions.Has(Known.Reduce!, "SumOfSquares", 1, number));
        Assert.Single(Known.Real!.GetMembers("To"));
        Assert.Equal(2, Assert.IsAssignableFrom<IMethodSymbol>(Assert.Single(Known.ExactConvert!.GetMembers("Nearest"))).TypeParameters.Length);
        Assert.True(number.Satisfies(Known.Elementary!.TypeParameters[0]));
        Assert.All(["Exp", "Log", "Tanh", "Sigmoid"], name => IsOverSpans(Known.Elementary, name));
        IsOverSpans(Known.Exponentials!, "Softmax");
    }

    static void IsOverSpans(INamedTypeSymbol owner, string name) =>
        Assert.Contains(owner.GetMembers(name).OfType<IMethodSymbol>(), m => m.Parameters is [{ Type.Name: "ReadOnlySpan" }, { Type.Name: "Span" }]);
}
