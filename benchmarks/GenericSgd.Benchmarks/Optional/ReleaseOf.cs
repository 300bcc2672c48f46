using System.Reflection;

namespace GenericSgd.Benchmarks.Optional;

/// <summary>The version under which a package was released.</summary>
static class ReleaseOf
{
    internal static string Assembly(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
