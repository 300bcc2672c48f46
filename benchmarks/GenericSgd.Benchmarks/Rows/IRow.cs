using GenericSgd.Benchmarks.Comparison;

namespace GenericSgd.Benchmarks.Rows;

/// <summary>A row of the table of goals.</summary>
interface IRow
{
    /// <summary>Its number.</summary>
    int Number { get; }

    /// <summary>Measures it, line by line.</summary>
    IEnumerable<Line> Measure(Setting setting);
}
