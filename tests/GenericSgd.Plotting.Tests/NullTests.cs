using GenericSgd.Tests.Shared;

namespace GenericSgd.Plotting.Tests;

public sealed class NullTests() : NullLaws(typeof(PictureOptions).Assembly);
