using System.Diagnostics;

namespace GenericSgd.Tests.Persistence;

/// <summary>Changes texts as somebody would who wants to break their reader, and says what a reader may do about it.</summary>
static class Hostile
{
    /// <summary>What a reader may need for any input, however short.</summary>
    const long Always = 1 << 20;

    const int PerByte = 100;

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Where a campaign begins, so that a seed that failed, or the rest of a campaign that was ended, need not wait for those before it.</summary>
    static readonly int FirstSeed = int.TryParse(Environment.GetEnvironmentVariable("HOSTILE_FIRST_SEED"), out var seed) ? seed : 0;

    static readonly string[] Fragments =
    [
        "0", "-1", "1", "05", "+30", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "18446744073709551616", "1e400", "1e-999999",
            "1E999999", "NaN", "0.1",
        "null", "true", "\"\"", "[]", "{}", "{", "}", "[", "]", "(", ")", ",", ":", "=", "/", "\"", "\\", "\\u0000", "\\ud800", "\0", "\ud800", "\u001b[31m",
            "\u202e", "é", " ", "\n", "\r\n", "\t", "#",
        "dense", "residual(", "\"kind\":\"residual\"", "warm-up(", "sequence(", "layers.0.weights", "F32", "U8", "BF16", "seal", "pipeline", "kind",
    ];

    /// <summary>Texts with a few changes: something left out, moved, repeated, or put in.</summary>
    internal static string Change(Random random, string text)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var (from, to) = Range(random, text.Length);
            text = random.Next(6) switch
            {
                0 => text.Remove(from, to - from),
                1 => text.Insert(random.Next(text.Length + 1), text[from..to]),
                2 => text[..from] + Fragments[random.Next(Fragments.Length)] + text[to..],
                3 => text.Insert(to, string.Concat(Enumerable.Repeat(text[from..to], random.Next(1, 60)))),
                _ => text.Insert(from, Fragments[random.Next(Fragments.Length)]),
            };
        }

        return text;
    }

    internal static void Change(Random random, byte[] bytes)
    {
        for (var changes = random.Next(0, 4); changes > 0 && bytes.Length > 0; changes--)
            bytes[random.Next(bytes.Length)] = random.Next(4) switch { 0 => 0xFF, 1 => 0x7F, 2 => 0, _ => (byte)random.Next(256) };
    }

    /// <summary>Reads each input: what comes out is the result or an exception of the kind that is documented, soon, and with no more memory than the input
    /// explains.</summary>
    internal static void Read<TInput>(int times, Func<Random, TInput> make, Func<TInput, long> size, Action<TInput> read, Func<Exception, bool> isDocumented) =>
        Read(times, make, size, input => [() => read(input)], isDocumented);

    /// <summary>Reads each input in several ways, each of which is judged for itself.</summary>
    internal static void Read<TInput>(int times, Func<Random, TInput> make, Func<TInput, long> size, Func<TInput, IEnumerable<Action>> readings,
        Func<Exception, bool> isDocumented)
    {
        var isCampaign = times >= 1_000_000;
        for (var seed = isCampaign ? FirstSeed : 0; seed < times; seed++)
        {
            var input = make(new Random(seed));
            foreach (var read in readings(input))
                Read(seed, size(input), read, isDocumented, isCampaign);
        }
    }

    static void Read(int seed, long size, Action read, Func<Exception, bool> isDocumented, bool isCampaign)
    {
        var (allocated, time) = Once(seed, read, isDocumented);
        if (allocated > Always + PerByte * size)
            Assert.Fail($"Seed {seed}: {allocated} bytes for {size}.");

        // Long enough that only a hang reaches it, and asked for only in the campaign. A reading may have waited for other programs: then the time of the
        // processor counts.
        if (!isCampaign || time <= Longest)
            return;
        var before = Environment.CpuUsage.TotalTime;
        Once(seed, read, isDocumented);
        if (Environment.CpuUsage.TotalTime - before is var busy && busy > Longest)
            Assert.Fail($"Seed {seed}: {time}, then {busy} of the processor.");
    }

    static (long Allocated, TimeSpan Time) Once(int seed, Action read, Func<Exception, bool> isDocumented)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        try
        {
            read();
        }
        catch (Exception e) when (isDocumented(e))
        {
            // As it should be.
        }
        catch (Exception e)
        {
            Assert.Fail($"Seed {seed}: {e}");
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before, Stopwatch.GetElapsedTime(start));
    }

    static (int From, int To) Range(Random random, int length)
    {
        var from = random.Next(length + 1);
        return (from, from + random.Next(Math.Min(length - from, random.Next(4) == 0 ? length : 12) + 1));
    }
}
