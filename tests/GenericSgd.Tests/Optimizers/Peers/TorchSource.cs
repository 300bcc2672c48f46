using System.Globalization;
using System.Text;
using GenericSgd.Tests.House;

namespace GenericSgd.Tests.Parts.Peers;

/// <summary>Writes what TorchSharp gave as C#.</summary>
static class TorchSource
{
    const int Width = 150;

    internal static void Write(TorchWork work)
    {
        var text = new StringBuilder($$"""
            namespace GenericSgd.Tests.Parts;

            // Written by TorchSideBySideTests with {{TorchSide.Version}}.
            static partial class TorchSequences
            {
                static Dictionary<string, TorchSequence> {{work.Name}} => new()
                {

            """);
        foreach (var name in TorchRuns.All.Keys)
        {
            var (costs, parameters) = TorchSide.Run(name, work);
            var kept = work == TorchWork.Chapter ? parameters : parameters[^(parameters.Length / TorchWork.Steps)..];
            text.Append(CultureInfo.InvariantCulture, $"        [\"{name}\"] = new(\n            [\n");
            Append(text, costs);
            text.Append("            ],\n            [\n");
            Append(text, kept);
            text.Append("            ]),\n");
        }

        text.Append("    };\n}\n");
        File.WriteAllText(Path.Combine(Repository.Root, "tests/GenericSgd.Tests/Optimizers", $"TorchSequences.{work.Name}.cs"), text.ToString());
    }

    static void Append(StringBuilder text, double[] numbers)
    {
        const string Margin = "                ";
        var line = new StringBuilder(Margin);
        foreach (var number in numbers)
        {
            var next = number.ToString("R", CultureInfo.InvariantCulture) + ",";
            if (line.Length + 1 + next.Length > Width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(Margin);
            }

            line.Append(line.Length > Margin.Length ? " " : "").Append(next);
        }

        text.Append(line).Append('\n');
    }
}
