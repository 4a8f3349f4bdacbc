using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.PowerBi;

/// <summary>What hand-written tables of the model say of themselves in English, in annotations beside the Vietnamese.</summary>
internal static class HandWritten
{
    private const string Caption = "annotation EnglishCaption = ";
    private const string Description = "annotation EnglishDescription = ";
    private const string Folder = "annotation EnglishFolder = ";
    private static readonly string[] Kinds = ["table", "column", "measure"];

    /// <summary>Each with what it lies in, the table first.</summary>
    public static IEnumerable<Translation> Read(string tmdl)
    {
        Translation? current = null;
        foreach (var line in tmdl.Split('\n').Select(line => line.Trim('\t', '\r')))
        {
            if (Kinds.FirstOrDefault(kind => line.StartsWith(kind + " ", StringComparison.Ordinal)) is { } found)
            {
                if (current is not null)
                    yield return current;
                current = new Translation(found, NameIn(line[(found.Length + 1)..]), new FeedTitle("", ""), Description: null, Folder: null);
            }
            else if (current is not null)
            {
                current = Take(current, line);
            }
        }

        if (current is not null)
            yield return current;
    }

    private static Translation Take(Translation current, string line) =>
        line.StartsWith(Caption, StringComparison.Ordinal) ? current with { Caption = new FeedTitle(current.Name, line[Caption.Length..]) }
        : line.StartsWith(Description, StringComparison.Ordinal) ? current with { Description = line[Description.Length..] }
        : line.StartsWith(Folder, StringComparison.Ordinal) ? current with { Folder = line[Folder.Length..] }
        : current;

    private static string NameIn(string rest)
    {
        if (!rest.StartsWith('\''))
            return rest.Split(' ', '=')[0];
        var end = 1;
        while (rest[end] != '\'' || (end + 1 < rest.Length && rest[end + 1] == '\''))
            end += rest[end] == '\'' ? 2 : 1;
        return rest[1..end].Replace("''", "'", StringComparison.Ordinal);
    }
}
