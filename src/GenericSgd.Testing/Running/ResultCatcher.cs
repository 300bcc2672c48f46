using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace GenericSgd.Testing.Running;

/// <summary>Keeps how a run of FsCheck ended, and prints nothing.</summary>
sealed class ResultCatcher : IRunner
{
    public TestResult? Result { get; private set; }

    public void OnStartFixture(Type fixture)
    {
    }

    public void OnArguments(int number, FSharpList<object> arguments, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
    }

    public void OnShrink(FSharpList<object> arguments, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
    }

    public void OnFinished(string name, TestResult result) => Result = result;
}
