using System.ComponentModel;
using System.Diagnostics;

namespace GenericSgd.Benchmarks.Peers;

/// <summary>One Python process that works until it is disposed; commands and answers are lines.</summary>
sealed class PythonChild : IDisposable
{
    const string Interpreter = "/usr/bin/python3";

    readonly Process _process;

    internal PythonChild()
    {
        var start = OtherProcess.Of(Interpreter, ["-u", "-c", Script()]);
        (start.RedirectStandardInput, start.RedirectStandardError) = (true, true);
        foreach (var name in new[] { "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS" })
            start.Environment[name] = "1";
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new PeerMissingException($"{Interpreter} does not start", exception);
        }

        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    /// <summary>Sends one command and waits for its answer.</summary>
    /// <exception cref="PeerMissingException">The process ended, or it answered with an error.</exception>
    internal string Ask(string command)
    {
        try
        {
            _process.StandardInput.WriteLine(command);
            _process.StandardInput.Flush();
        }
        catch (IOException exception)
        {
            throw new PeerMissingException($"{Interpreter} ended", exception);
        }

        var answer = _process.StandardOutput.ReadLine() ?? throw new PeerMissingException($"{Interpreter} ended");
        return answer.StartsWith("error ", StringComparison.Ordinal) ? throw new PeerMissingException(answer["error ".Length..]) : answer;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    static string Script()
    {
        using var stream = typeof(PythonChild).Assembly.GetManifestResourceStream("peer.py")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
