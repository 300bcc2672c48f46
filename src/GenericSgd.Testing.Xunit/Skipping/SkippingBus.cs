using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenericSgd.Testing.Xunit.Skipping;

/// <summary>Hands messages on, and makes of a failure by <see cref="LawNotRunException"/> a test that was skipped.</summary>
sealed class SkippingBus(IMessageBus next) : IMessageBus
{
    internal int Skipped { get; private set; }

    public bool QueueMessage(IMessageSinkMessage message)
    {
        if (message is not ITestFailed failed || failed.ExceptionTypes.FirstOrDefault() != typeof(LawNotRunException).FullName)
            return next.QueueMessage(message);
        Skipped++;
        return next.QueueMessage(new TestSkipped(failed.Test, failed.Messages[0]));
    }

    // The next one belongs to whoever made it.
    public void Dispose()
    {
    }
}
