using GenericSgd.Training;

namespace GenericSgd.Cli.Output;

/// <summary>What the library says of a divergence, with the flags of the command for its types.</summary>
static class DivergedWords
{
    internal static string Of(DivergedException exception) => exception.StandardizingHelps
        ? exception.Message.Replace(exception.Advice, InFlags(exception.Advice))
        : exception.Message;

    static string InFlags(string advice) => advice
        .Replace("Standardize features and targets (Standardizer<T>)", "Take --standardize")
        .Replace("Standardize the features (Standardizer<T>)", "Take --standardize");
}
