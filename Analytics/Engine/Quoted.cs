namespace Tcns.Analytics.Engine;

/// <summary>
/// A file's path or a name as it is written in SQL, for the places where nothing can be bound: views
/// (<c>CREATE VIEW … read_parquet('…')</c>), texts of several statements, and names of tables and columns. Everywhere else a path
/// is a parameter like any value: <c>read_parquet($file)</c>, <c>read_parquet($files)</c> with a list, <c>COPY (…) TO $file</c>,
/// <c>COPY t FROM $file</c>.
/// </summary>
public static class Quoted
{
    public static string Text(string text) => In('\'', text);

    public static string Name(string name) =>
        name.Length > 0 ? In('"', name) : throw new ArgumentException("A name in SQL is not empty.", nameof(name));

    public static string Texts(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Text))}]";

    /// <summary>
    /// Inside quotes SQL writes a quote twice, and nothing else has a meaning there. At a NUL the library would stop reading.
    /// </summary>
    private static string In(char quote, string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException("A NUL cannot stand in SQL.", nameof(text));

        var one = quote.ToString();
        return one + text.Replace(one, one + one, StringComparison.Ordinal) + one;
    }
}
