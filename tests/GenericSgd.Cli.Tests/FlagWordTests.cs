namespace GenericSgd.Cli.Tests;

/// <summary>What a library calls by its members, the command calls by its flags.</summary>
public sealed class FlagWordTests : Refusals
{
    [Theory]
    [InlineData("a,y\n1,2\nNaN,3\n", "empty the field or write one of NA, N/A, ?, null.")]
    [InlineData("a,y\n1,2\n,3\n", "ask for such rows to be dropped or for the mean of the column (--missing drop or mean).")]
    [InlineData("a,t,y\n1,x,2\n", "leave it out by choosing the features, such as --features \"a\".")]
    [InlineData("a,y\n1,x\n", "To learn classes take --cost softmax-cross-entropy and as many outputs as there are classes.")]
    [InlineData("x,y\n# a comment\n1,2\n", "If lines that begin with # are comments, say so (--comment '#').")]
    public void InTheWordsOfTheCommand(string text, string advice) => TrainingIsRefused(Folder.Write("data.csv", text), "--target y", advice);
}
