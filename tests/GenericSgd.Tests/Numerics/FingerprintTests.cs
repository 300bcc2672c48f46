using System.Buffers.Binary;
using System.Security.Cryptography;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>
/// The bits themselves, once and for all machines. Run with DOTNET_EnableAVX512=0, DOTNET_EnableAVX2=0, DOTNET_EnableAVX=0 or DOTNET_EnableHWIntrinsic=0
/// they must be the same. Only a change of a formula may change them.
/// </summary>
public class FingerprintTests
{
    const int Count = 5000;

    delegate void OverSpan<T>(ReadOnlySpan<T> x, Span<T> y);

    [Fact]
    public void DoubleHasTheSameBitsOnEveryMachine()
    {
        var random = new Random(7);
        var x = Enumerable.Range(0, Count).Select(i => (random.NextDouble() - 0.5) * (i % 2 == 0 ? 1600 : 4)).ToArray();
        double[] sums = [Reduce.Sum<double>(x), Reduce.SumOfSquares<double>(x), Reduce.Dot<double>(x, x), Exponentials<double>.LogSumExp(x)];
        OverSpan<double>[] all =
        [
            Elementary<double>.Sqrt, Elementary<double>.Exp, Elementary<double>.Log, Elementary<double>.Tanh, Elementary<double>.Sigmoid,
            Elementary<double>.Softplus, Exponentials<double>.Softmax,
        ];
        var results = all.SelectMany(f => Run(f, x)).Concat(sums).Append(Elementary<double>.Pow(1.1, 2.3));
        var bits = results.Select(y => double.IsNaN(y) ? -1 : BitConverter.DoubleToInt64Bits(y));
        Assert.Equal("CEE3E96E01DC2BB9", Fingerprint(bits));
    }

    [Fact]
    public void FloatHasTheSameBitsOnEveryMachine()
    {
        var random = new Random(8);
        var x = Enumerable.Range(0, Count).Select(i => (random.NextSingle() - 0.5f) * (i % 2 == 0 ? 220 : 4)).ToArray();
        float[] sums = [Reduce.Sum<float>(x), Reduce.SumOfSquares<float>(x), Reduce.Dot<float>(x, x), Exponentials<float>.LogSumExp(x)];
        OverSpan<float>[] all =
        [
            Elementary<float>.Sqrt, Elementary<float>.Exp, Elementary<float>.Log, Elementary<float>.Tanh, Elementary<float>.Sigmoid,
            Elementary<float>.Softplus, Exponentials<float>.Softmax,
        ];
        var results = all.SelectMany(f => Run(f, x)).Concat(sums).Append(Elementary<float>.Pow(1.1f, 2.3f));
        var bits = results.Select(y => float.IsNaN(y) ? -1L : BitConverter.SingleToInt32Bits(y));
        Assert.Equal("1D242CDBF7FBBE68", Fingerprint(bits));
    }

    static T[] Run<T>(OverSpan<T> function, T[] x)
    {
        var y = new T[x.Length];
        function(x, y);
        return y;
    }

    static string Fingerprint(IEnumerable<long> values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[8];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
            hash.AppendData(bytes);
        }

        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }
}
