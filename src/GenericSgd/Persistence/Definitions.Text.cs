namespace GenericSgd.Persistence;

/// <content>The short form for the command line.</content>
public static partial class Definitions
{
    /// <summary>
    /// Reads the short form of a definition: <c>dense:16</c>, <c>relu</c>, <c>dense:16:bias=false</c>, <c>inverse-time-decay:0.1:0.01:epoch</c>.
    /// Values come in the order of the settings, or after their names; a list of whole numbers is written <c>30/80</c> or <c>[30, 80]</c>.
    /// Layers inside a layer, and schedules or costs inside one, stand in parentheses behind its name: <c>residual(dense:16,relu)</c>,
    /// <c>warm-up(cosine-decay:0.1:50):5</c>,
    /// <c>sequence(linear-ramp:0.01:0.1:5,0.1,0.01):5/30</c>. A schedule may be a plain number.
    /// </summary>
    /// <typeparam name="TFamily">Layer, Cost, GradientTransform, Schedule or Initializer.</typeparam>
    /// <exception cref="PipelineFormatException">No such kind or setting, a missing setting, or a value that is not allowed.</exception>
    public static TFamily Parse<TFamily>(string text)
        where TFamily : class
    {
        ArgumentNullException.ThrowIfNull(text);
        return (TFamily)ShortForm.Read(DefinitionFamily.Of<TFamily>(), text, null);
    }

    /// <summary>The same, where the first setting is a number that was read already: <c>cosine-decay:50</c> with its first learning rate.</summary>
    /// <typeparam name="TFamily">Layer, Cost, GradientTransform, Schedule or Initializer.</typeparam>
    /// <param name="text">The short form, without the first setting.</param>
    /// <param name="first">The value of the first setting.</param>
    /// <exception cref="PipelineFormatException">No such kind or setting, a missing setting, or a value that is not allowed.</exception>
    public static TFamily Parse<TFamily>(string text, Numerics.Real first)
        where TFamily : class
    {
        ArgumentNullException.ThrowIfNull(text);
        return (TFamily)ShortForm.Read(DefinitionFamily.Of<TFamily>(), text, first);
    }

    /// <summary>Reads several short forms, separated by commas: <c>dense:16,relu,dense:1</c>.</summary>
    /// <typeparam name="TFamily">The abstract record.</typeparam>
    /// <exception cref="PipelineFormatException">One of them is wrong; the message says which.</exception>
    public static ValueList<TFamily> ParseList<TFamily>(string text)
        where TFamily : class
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. ShortText.Split(text, ',').Select(item => Parse<TFamily>(item))];
    }
}
