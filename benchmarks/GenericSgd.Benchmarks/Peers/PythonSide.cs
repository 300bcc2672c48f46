using System.Globalization;

namespace GenericSgd.Benchmarks.Peers;

/// <summary>Work that a Python process does and times itself, so that the talk between the processes is not measured.</summary>
/// <param name="child">The process; its data are set.</param>
/// <param name="work">The name of the work.</param>
/// <param name="words">What the work is to know.</param>
/// <param name="checkWords">What it is to know when its result is compared.</param>
/// <param name="divisor">How many times the timed unit is in what the process does once.</param>
sealed class PythonSide(PythonChild child, string work, string words, string checkWords, int divisor = 1) : ISide
{
    readonly double _result = double.Parse(child.Ask($"result {work} {checkWords}"), CultureInfo.InvariantCulture);

    public double? Result => _result;

    public long Least => divisor;

    public double Nanoseconds(long count) => double.Parse(child.Ask($"run {work} {count / divisor} {words}"), CultureInfo.InvariantCulture);

    public void Dispose()
    {
    }
}
