using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenericSgd.Testing.Xunit.Skipping;

/// <summary>A test case in which a <see cref="LawNotRunException"/> counts as skipped. xunit 2 has no such thing of its own.</summary>
sealed class LawTestCase : XunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called only by xunit, when it reads a test case back.")]
    public LawTestCase()
    {
    }

    internal LawTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod method, object[]? row = null)
        : base(messages, display, displayOptions, method, row)
    {
    }

    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments, ExceptionAggregator aggregator,
            CancellationTokenSource cancellationTokenSource)
    {
        using var bus = new SkippingBus(messageBus);
        var summary = await base.RunAsync(diagnosticMessageSink, bus, constructorArguments, aggregator, cancellationTokenSource);
        summary.Failed -= bus.Skipped;
        summary.Skipped += bus.Skipped;
        return summary;
    }
}
