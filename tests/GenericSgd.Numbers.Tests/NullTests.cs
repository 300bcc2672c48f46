using GenericSgd.Tests.Shared;

namespace GenericSgd.Numbers.Tests;

public sealed class NullTests() : NullLaws(typeof(DoubleDouble).Assembly);
