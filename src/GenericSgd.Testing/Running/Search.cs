using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace GenericSgd.Testing.Running;

/// <summary>Tries a law on random cases and makes the first one that breaks it as small as its shrinker can. FsCheck does both.</summary>
static class Search
{
    internal static Verdict Run<TCase>(Law law, Arbitrary<TCase> cases, Func<TCase, string?> finding, Func<TCase, string> code, LawSettings settings)
    {
        var catcher = new ResultCatcher();
        var (smallest, seen) = (default(TCase), "");
        try
        {
            Prop.ForAll(cases, Holds).Check(Configuration(settings).WithRunner(catcher));
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or FormatException))
        {
            return Unmade.Verdict(law, exception);
        }

        return catcher.Result switch
        {
            TestResult.Failed failed => new Verdict(law, Outcome.Broken, failed.Item1.NumberOfTests,
                new CounterExample(seen, code(smallest!), Text(failed.Item6, failed.Item7), smallest!)),
            TestResult.Passed passed => new Verdict(law, Outcome.Holds, passed.Item1.NumberOfTests),
            _ => throw new InvalidOperationException($"No case could be made for the law \"{law.Name}\"."),
        };

        // Of the cases that fail the last one tried is the smallest: shrinking goes on from each one that fails.
        bool Holds(TCase value)
        {
            var found = Seen(finding, value);
            if (found is not null)
                (smallest, seen) = (value, found);
            return found is null;
        }
    }

    static string? Seen<TCase>(Func<TCase, string?> finding, TCase value)
    {
        try
        {
            return finding(value);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Unmade.Words(exception);
        }
    }

    static Config Configuration(LawSettings settings)
    {
        var parts = settings.Replay?.Split(',').Select(part => ulong.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var replay = parts is [var seed, var gamma, var size]
            ? new Replay(new Rnd(seed, gamma), FSharpOption<int>.Some((int)size))
            : parts is null ? new Replay(new Rnd(settings.Seed), FSharpOption<int>.None)
            : throw new FormatException($"\"{settings.Replay}\" is not the replay text of a counter-example.");
        return Config.Quick.WithReplay(FSharpOption<Replay>.Some(replay)).WithMaxTest(parts is null ? settings.Cases : 1).WithQuietOnSuccess(true);
    }

    static string Text(Rnd random, int size) => string.Create(CultureInfo.InvariantCulture, $"{random.Seed},{random.Gamma},{size}");
}
