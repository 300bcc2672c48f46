using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenericSgd.Testing.Xunit.Skipping;

/// <summary>Makes a <see cref="LawTestCase"/> of a <see cref="LawFactAttribute"/>.</summary>
sealed class LawFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo attribute) =>
        new LawTestCase(DiagnosticMessageSink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method);
}
