using GenericSgd.Layers;
using GenericSgd.Tests.Shared;

namespace GenericSgd.Tests.House;

public sealed class NullTests() : NullLaws(typeof(Layer).Assembly);
