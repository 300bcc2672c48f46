using GenericSgd.Tests.Shared;

namespace GenericSgd.Readers.Tests;

public sealed class NullTests() : NullLaws(typeof(CsvOptions).Assembly);
