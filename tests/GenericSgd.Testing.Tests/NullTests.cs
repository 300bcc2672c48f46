using GenericSgd.Tests.Shared;

namespace GenericSgd.Testing.Tests;

public sealed class NullTests() : NullLaws(typeof(LawSettings).Assembly);
