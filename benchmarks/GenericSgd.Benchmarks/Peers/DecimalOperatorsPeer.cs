namespace GenericSgd.Benchmarks.Peers;

/// <summary>What everybody writes: three loops with the operators of <see cref="decimal"/>.</summary>
sealed class DecimalOperatorsPeer : IPeer
{
    public string Version => $".NET {Environment.Version}";

    public ISide? SideOf(Work work)
    {
        if (work is not DecimalProductWork)
            return null;
        var (a, b, c) = (DecimalProductWork.Left, DecimalProductWork.Right, new decimal[DecimalProductWork.Size * DecimalProductWork.Size]);
        Multiply(a, b, c, DecimalProductWork.Size);
        return new LocalSide(() => Multiply(a, b, c, DecimalProductWork.Size), DecimalProductWork.Check(c));
    }

    public void Dispose()
    {
    }

    static void Multiply(decimal[] a, decimal[] b, decimal[] c, int n)
    {
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var sum = 0m;
                for (var k = 0; k < n; k++)
                    sum += a[i * n + k] * b[k * n + j];
                c[i * n + j] = sum;
            }
        }
    }
}
