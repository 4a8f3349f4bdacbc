namespace Tcns.Analytics.Engine;

/// <summary>The SQL files that are embedded in the assemblies.</summary>
public static class SqlText
{
    /// <summary>The file lies in the folder of the type, which its namespace names.</summary>
    public static string Of(Type owner, string file)
    {
        using var stream = owner.Assembly.GetManifestResourceStream(owner, file)
            ?? throw new ArgumentException($"No SQL file {file} is embedded beside {owner.Name}.", nameof(file));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
