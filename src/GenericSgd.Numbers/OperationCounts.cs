namespace GenericSgd.Numbers;

/// <summary>What happened in the operations of <see cref="Counted{T}"/> numbers: how many of each kind, and how many of them went wrong in which way.</summary>
/// <remarks>Made by <see cref="Counted.Start"/>; disposing ends the counting. The counts stay readable.</remarks>
public sealed class OperationCounts : IDisposable
{
    /// <summary>How many kinds of lost digits are told apart: the last one also holds all that lost more.</summary>
    public const int MostLostDigits = 32;

    readonly long[] _lostDigits = new long[MostLostDigits + 1];
    readonly OperationCounts? _outer;
    bool _ended;

    internal OperationCounts(OperationCounts? outer = null) => _outer = outer;

    /// <summary>Sums.</summary>
    public long Additions { get; internal set; }

    /// <summary>Differences.</summary>
    public long Subtractions { get; internal set; }

    /// <summary>Products.</summary>
    public long Multiplications { get; internal set; }

    /// <summary>Quotients.</summary>
    public long Divisions { get; internal set; }

    /// <summary>Remainders.</summary>
    public long Remainders { get; internal set; }

    /// <summary>Elementary functions.</summary>
    public long Functions { get; internal set; }

    /// <summary>All operations.</summary>
    public long Operations => Additions + Subtractions + Multiplications + Divisions + Remainders + Functions;

    /// <summary>Sums and differences that gave one of the two numbers although the other is not 0: <c>a + b == a</c>.</summary>
    public long Absorptions { get; internal set; }

    /// <summary>Sums and differences that are exactly 0 although the numbers are not. They lose all digits, or are exact: only a reference can tell.</summary>
    public long SumsToZero { get; internal set; }

    /// <summary>Products and quotients that are 0 although no number in them is 0 or infinite. For decimal: below half of 1e-28, silently.</summary>
    public long Underflows { get; internal set; }

    /// <summary>Results below the smallest number that has all digits of the type, but not 0.</summary>
    public long Subnormals { get; internal set; }

    /// <summary>Infinite results of finite numbers, and <see cref="OverflowException"/> of a type without infinity. A division by 0 is none.</summary>
    public long Overflows { get; internal set; }

    /// <summary>Quotients by 0, infinite, NaN or thrown.</summary>
    public long DivisionsByZero { get; internal set; }

    /// <summary>Results that are NaN although no number in them is.</summary>
    public long NaNs { get; internal set; }

    /// <summary>At index k: sums and differences that lost k whole decimal digits, <c>k = floor(log10(max(|a|, |b|) / |a + b|))</c>. Index 0 holds the harmless
    /// ones.</summary>
    public IReadOnlyList<long> LostDigits => _lostDigits;

    /// <summary>Sums and differences that lost so many decimal digits or more by cancellation. A sum that is exactly 0 is not among them.</summary>
    /// <param name="digits">From 0.</param>
    public long Cancellations(int digits) => _lostDigits.Skip(digits).Sum();

    /// <summary>Adds other counts to these.</summary>
    /// <param name="other">The counts to add.</param>
    public void Add(OperationCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Additions += other.Additions;
        Subtractions += other.Subtractions;
        Multiplications += other.Multiplications;
        Divisions += other.Divisions;
        Remainders += other.Remainders;
        Functions += other.Functions;
        Absorptions += other.Absorptions;
        SumsToZero += other.SumsToZero;
        Underflows += other.Underflows;
        Subnormals += other.Subnormals;
        Overflows += other.Overflows;
        DivisionsByZero += other.DivisionsByZero;
        NaNs += other.NaNs;
        for (var i = 0; i < _lostDigits.Length; i++)
            _lostDigits[i] += other._lostDigits[i];
    }

    /// <summary>Ends this counting and adds it to the one around it, if there is one. Only the first call does something.</summary>
    /// <exception cref="InvalidOperationException">A counting within this one has not ended, or it was begun on another thread.</exception>
    public void Dispose()
    {
        if (_ended)
            return;

        Counted.End(this, _outer);
        _ended = true;
        _outer?.Add(this);
    }

    internal void Lost(int digits) => _lostDigits[int.Min(digits, MostLostDigits)]++;
}
