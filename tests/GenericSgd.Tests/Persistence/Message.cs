namespace GenericSgd.Tests.Persistence;

/// <summary>Messages are compared as wholes; an ellipsis at the end stands for what the runtime, a digest or the list of all parts adds.</summary>
static class Message
{
    internal static void MustBe(string expected, string actual)
    {
        if (expected.EndsWith('…'))
            Assert.StartsWith(expected[..^1], actual);
        else
            Assert.Equal(expected, actual);
    }
}
