using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenericSgd.Testing.Xunit.Skipping;

/// <summary>Makes a <see cref="LawTestCase"/> of each row of a <see cref="LawTheoryAttribute"/>.</summary>
sealed class LawTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(ITestFrameworkDiscoveryOptions options, ITestMethod method,
        IAttributeInfo attribute, object[] row) =>
        [new LawTestCase(DiagnosticMessageSink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, row)];
}
