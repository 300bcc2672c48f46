using Xunit;
using Xunit.Sdk;

namespace GenericSgd.Testing.Xunit.Skipping;

/// <summary>A test of laws, which is shown as skipped where none was run.</summary>
[XunitTestCaseDiscoverer("GenericSgd.Testing.Xunit.Skipping.LawFactDiscoverer", "GenericSgd.Testing.Xunit")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawFactAttribute : FactAttribute;
