using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Encoding;

namespace GenericSgd.Persistence;

/// <summary>A standardizer as two lists of numbers in the metadata of a model file.</summary>
static class StandardizerText
{
    /// <exception cref="ArgumentException">A number does not read back from its text.</exception>
    internal static void Write<T>(Standardizer<T>? standardizer, string meansName, string deviationsName, Dictionary<string, string> texts)
        where T : INumber<T>
    {
        if (standardizer is null)
            return;
        texts[meansName] = Text(standardizer.Means);
        texts[deviationsName] = Text(standardizer.Deviations);
    }

    /// <exception cref="InvalidDataException">Only one list is there, or a text is no number, not finite, or a deviation that is not greater than
    /// 0.</exception>
    internal static Standardizer<T>? Read<T>(ModelMetadata metadata, string meansName, string deviationsName)
        where T : INumber<T>
    {
        if (!metadata.Texts.ContainsKey(meansName) && !metadata.Texts.ContainsKey(deviationsName))
            return null;
        try
        {
            return new Standardizer<T>(Numbers<T>(metadata, meansName), Numbers<T>(metadata, deviationsName));
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"\"{meansName}\" and \"{deviationsName}\" in the metadata do not fit: {DefinitionReader.WordsOf(e)}", e);
        }
    }

    // A type of a user may print fewer digits than it has; then its bytes are written, or its exact digits.
    internal static string Text<T>(ReadOnlySpan<T> numbers)
        where T : INumber<T>
    {
        var texts = new string[numbers.Length];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = NumberText.Write(numbers[i]);
        return ModelMetadata.ListText(texts);
    }

    /// <exception cref="InvalidDataException">A text is no number, or not finite.</exception>
    internal static T[] Numbers<T>(ModelMetadata metadata, string name)
        where T : INumber<T> => [.. metadata.List(name).Select(text => Number<T>(name, text))];

    static T Number<T>(string name, string text)
        where T : INumber<T>
    {
        try
        {
            var number = NumberText.Read<T>(text);
            return T.IsFinite(number) ? number : throw new InvalidDataException($"\"{name}\" in the metadata holds {text}, which is not finite.");
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new InvalidDataException($"\"{name}\" in the metadata holds \"{text}\", which is no {NumberCodec<T>.Name}.", e);
        }
    }
}
