using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenericSgd.Persistence;

/// <summary>Writes the members of an enumeration by their names in camelCase, and reads no numbers.</summary>
sealed class LowerCaseEnum<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
