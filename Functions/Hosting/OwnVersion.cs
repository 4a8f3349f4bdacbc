using System.Reflection;

namespace Tcns.Functions.Hosting;

/// <summary>The version of this program.</summary>
internal static class OwnVersion
{
    public static string Text { get; } = typeof(OwnVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
