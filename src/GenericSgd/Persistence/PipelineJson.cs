using System.Text;
using System.Text.Json;
using GenericSgd.Training;

namespace GenericSgd.Persistence;

/// <summary>A pipeline as readable JSON, and back. What was written reads back to an equal pipeline.</summary>
/// <remarks>
/// <code>
/// {
///   "inputs": 1,
///   "layers": [
///     { "kind": "dense", "outputs": 1, "bias": true }
///   ],
///   "initializer": { "kind": "glorot", "distribution": "uniform" },
///   "cost": { "kind": "mean-squared-error" },
///   "optimizer": {
///     "learningRate": 0.01,
///     "chain": [
///       { "kind": "momentum", "factor": 0.9, "dialect": "pyTorch" }
///     ]
///   },
///   "epochs": 1000,
///   "batchSize": 0,
///   "shuffle": true,
///   "seed": 0
/// }
/// </code>
/// <para>Only <c>inputs</c> and <c>layers</c> must be there; comments and a comma after the last element may be. A learning rate is a number or a schedule.
/// An optimizer may also have <c>rounding</c> and <c>average</c>, a pipeline <c>accumulateBatches</c>; they are written where they are not as usual.
/// Numbers keep their exact text and never pass through double. Nothing is searched by reflection: the compiler writes down which constructor and which
/// properties a record has.</para>
/// </remarks>
public static class PipelineJson
{
    internal const string HalfOfACharacter = "a text holds half of a character.";

    const int MaxDepth = 2 * Nesting.Most + 8;

    static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,

        // An object and a list for each definition inside another, in a list of the pipeline; beside that a list of numbers.
        MaxDepth = MaxDepth,
    };

    /// <summary>The pipeline as JSON, one definition a line, with a line feed between lines and none at the end.</summary>
    /// <exception cref="ArgumentException">A definition is not in the catalogue; see <see cref="Definitions.Register{TDefinition}"/>.</exception>
    public static string Write(Pipeline pipeline) => PipelineWriter.Write(pipeline, indented: true);

    /// <summary>Reads a pipeline.</summary>
    /// <exception cref="PipelineFormatException">The text is no JSON, or describes no pipeline; the message says where, what and what is allowed.</exception>
    public static Pipeline Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!WholeText.Is(json))
            throw new PipelineFormatException("$", HalfOfACharacter);
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return PipelineReader.Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw DepthOf(json) > MaxDepth ? new PipelineFormatException("$", Nesting.TooDeep, e) : NotJson(e);
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair, written as an escape, is the one text that parses but cannot be had.
            throw new PipelineFormatException("$", HalfOfACharacter, e);
        }
    }

    /// <summary>Reads a pipeline in UTF-8, with or without a mark, to the end of the stream.</summary>
    /// <exception cref="PipelineFormatException">The text is no JSON, or describes no pipeline; the message says where, what and what is allowed.</exception>
    public static Pipeline Read(Stream json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var reader = new StreamReader(json, Encoding.UTF8, leaveOpen: true);
        return Read(reader.ReadToEnd());
    }

    /// <summary>How many braces and brackets are open at most, those in texts not counted.</summary>
    static int DepthOf(string json)
    {
        var (deepest, depth, isText) = (0, 0, false);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '"')
                isText = !isText;
            else if (isText)
                i += json[i] == '\\' ? 1 : 0;
            else
                depth += json[i] is '{' or '[' ? 1 : json[i] is '}' or ']' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    static PipelineFormatException NotJson(JsonException e)
    {
        var place = e.LineNumber is { } line ? $"line {line + 1}, byte {e.BytePositionInLine + 1}" : "$";
        return new PipelineFormatException(place, $"this is not JSON: {e.Message.Split(" LineNumber:")[0]}", e);
    }
}
