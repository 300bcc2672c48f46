namespace GenericSgd.Persistence;

/// <summary>A converter of settings that are definitions themselves: it hands them over by their number, see <see cref="InnerDefinitions"/>.</summary>
interface IInnerJson;
