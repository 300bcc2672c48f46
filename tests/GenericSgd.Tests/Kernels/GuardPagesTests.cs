using Edge = GenericSgd.Tests.Kernels.GuardPages.Edge;

namespace GenericSgd.Tests.Kernels;

public sealed class GuardPagesTests
{
    /// <summary>The system is asked to read it, which it refuses; the process itself would not survive the try.</summary>
    [SkippableFact]
    public void AGuardCannotBeReadAndWhatLiesBetweenCan()
    {
        Skip.If(GuardPages.WhyNot is not null, GuardPages.WhyNot);
        using var pages = new GuardPages(100);
        var path = Path.GetTempFileName();
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write);
            RandomAccess.Write(file, pages.At<byte>(Edge.First, 100), 0);
            RandomAccess.Write(file, pages.At<byte>(Edge.Last, 100), 0);
            Assert.ThrowsAny<SystemException>(() => RandomAccess.Write(file, pages.Guard(Edge.First)[^1..], 0));
            Assert.ThrowsAny<SystemException>(() => RandomAccess.Write(file, pages.Guard(Edge.Last)[..1], 0));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
