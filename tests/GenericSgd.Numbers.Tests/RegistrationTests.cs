using System.Runtime.InteropServices;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void ATypeBringsItsFunctionsBeforeAnyOfItsMembersRan()
    {
        // No other test uses Dual<float>, and a cast runs none of its members.
        ReadOnlySpan<float> parts = [.. Enumerable.Range(1, 200).Select(n => 0.7f + (n / 31f))];
        foreach (var x in MemoryMarshal.Cast<float, Dual<float>>(parts))
        {
            var actual = Elementary<Dual<float>>.Exp(x);
            Assert.Equal(Elementary<float>.Exp(x.Value), actual.Value);
            Assert.Equal(Elementary<float>.Exp(x.Value) * x.Derivative, actual.Derivative);
        }
    }
}
