using Xunit;
using Xunit.Sdk;

namespace GenericSgd.Testing.Xunit.Skipping;

/// <summary>A test for each law, which is shown as skipped where the law was not run.</summary>
[XunitTestCaseDiscoverer("GenericSgd.Testing.Xunit.Skipping.LawTheoryDiscoverer", "GenericSgd.Testing.Xunit")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawTheoryAttribute : TheoryAttribute;
