namespace GenericSgd.Readers;

/// <summary>Data that cannot be read as it is. The message says where, what is wrong, and what to do.</summary>
public sealed class DataFormatException : Exception
{
    /// <summary>An error at a place in the data.</summary>
    /// <param name="place">Where it was seen.</param>
    /// <param name="problem">What is wrong: a sentence.</param>
    /// <param name="advice">What to do: a sentence, or nothing.</param>
    /// <param name="inner">The cause, if it was another exception.</param>
    public DataFormatException(DataPlace place, string problem, string? advice = null, Exception? inner = null)
        : base($"{place}: {problem}{(string.IsNullOrEmpty(advice) ? "" : " " + advice)}", inner)
    {
        Place = place;
        Problem = problem;
        Advice = advice;
    }

    /// <summary>Where it was seen.</summary>
    public DataPlace Place { get; }

    /// <summary>What is wrong.</summary>
    public string Problem { get; }

    /// <summary>What to do, if there is something to say.</summary>
    public string? Advice { get; }
}
