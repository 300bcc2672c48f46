using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>The types that rules ask for, looked up once per compilation. What is not referenced is null.</summary>
sealed class KnownTypes
{
    static readonly string[] DefinitionNames =
    [
        "GenericSgd.Layers.Layer", "GenericSgd.Costs.Cost", "GenericSgd.Optimizers.GradientTransform",
        "GenericSgd.Schedules.Schedule", "GenericSgd.Initializers.Initializer",
    ];

    readonly Compilation _compilation;

    KnownTypes(Compilation compilation, INamedTypeSymbol numberBase)
    {
        _compilation = compilation;
        NumberBase = numberBase;
        BinaryInteger = Numerics("IBinaryInteger`1");
        FloatingPoint = Numerics("IFloatingPoint`1");
        TensorPrimitives = compilation.GetTypeByMetadataName("System.Numerics.Tensors.TensorPrimitives");
        Math = compilation.GetTypeByMetadataName("System.Math");
        MathF = compilation.GetTypeByMetadataName("System.MathF");
        Convert = compilation.GetTypeByMetadataName("System.Convert");
        Span = compilation.GetTypeByMetadataName("System.Span`1");
        ReadOnlySpan = compilation.GetTypeByMetadataName("System.ReadOnlySpan`1");
        Span2D = compilation.GetTypeByMetadataName("CommunityToolkit.HighPerformance.Span2D`1");
        ReadOnlySpan2D = compilation.GetTypeByMetadataName("CommunityToolkit.HighPerformance.ReadOnlySpan2D`1");
        Enumerable = compilation.GetTypeByMetadataName("System.Linq.Enumerable");
        Half = compilation.GetTypeByMetadataName("System.Half");
        Real = compilation.GetTypeByMetadataName("GenericSgd.Numerics.Real");
        ExactConvert = compilation.GetTypeByMetadataName("GenericSgd.Numerics.ExactConvert");
        Elementary = compilation.GetTypeByMetadataName("GenericSgd.Numerics.Elementary`1");
        Exponentials = compilation.GetTypeByMetadataName("GenericSgd.Numerics.Exponentials`1");
        Reduce = compilation.GetTypeByMetadataName("GenericSgd.Numerics.Reduce");
        Definitions = [.. DefinitionNames.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>()];
    }

    public INamedTypeSymbol NumberBase { get; }
    public INamedTypeSymbol? BinaryInteger { get; }
    public INamedTypeSymbol? FloatingPoint { get; }
    public INamedTypeSymbol? TensorPrimitives { get; }
    public INamedTypeSymbol? Math { get; }
    public INamedTypeSymbol? MathF { get; }
    public INamedTypeSymbol? Convert { get; }
    public INamedTypeSymbol? Span { get; }
    public INamedTypeSymbol? ReadOnlySpan { get; }
    public INamedTypeSymbol? Span2D { get; }
    public INamedTypeSymbol? ReadOnlySpan2D { get; }
    public INamedTypeSymbol? Enumerable { get; }
    public INamedTypeSymbol? Half { get; }
    public INamedTypeSymbol? Real { get; }
    public INamedTypeSymbol? ExactConvert { get; }
    public INamedTypeSymbol? Elementary { get; }

    public INamedTypeSymbol? Exponentials { get; }
    public INamedTypeSymbol? Reduce { get; }

    /// <summary>The records that users derive layers, costs, transforms, schedules and initializers from.</summary>
    public ImmutableArray<INamedTypeSymbol> Definitions { get; }

    public static KnownTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.Numerics.INumberBase`1") is { } numberBase ? new(compilation, numberBase) : null;

    public INamedTypeSymbol? Numerics(string metadataName) => _compilation.GetTypeByMetadataName($"System.Numerics.{metadataName}");
}
