using GenericSgd.Training;

namespace GenericSgd.Testing.Xunit;

/// <summary>All pipeline laws: <c>public sealed class MyLaws() : PipelineLawTests(new Pipeline { Inputs = 2, Layers = [new Dense(1)] });</c></summary>
/// <param name="pipeline">The pipeline to test.</param>
/// <param name="settings">How hard to test.</param>
/// <param name="targets">Which targets its cost takes.</param>
public abstract class PipelineLawTests(Pipeline pipeline, LawSettings? settings = null, Targets targets = Targets.Any) : LawTests
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Law> Laws<T>() => PipelineLaws.Of<T>(pipeline, settings, targets);
}
