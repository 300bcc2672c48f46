using GenericSgd.Tests.Shared;

namespace GenericSgd.Precision.Tests;

public sealed class NullTests() : NullLaws(typeof(StudyOptions).Assembly);
