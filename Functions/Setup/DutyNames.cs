using System.Collections.Frozen;
using Tcns.Domain.Vocabulary;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Setup;

/// <summary>Duties as people read and write them in one cell: names or ids with semicolons between them.</summary>
internal static class DutyNames
{
    private static readonly FrozenDictionary<string, string> Ids = Duties.All
        .SelectMany(id => (string[])[id, .. Enum.GetValues<Language>().Select(language => NameOf(id, language))], (id, name) => (id, name))
        .DistinctBy(one => SheetText.Plainest(one.name))
        .ToFrozenDictionary(one => SheetText.Plainest(one.name), one => one.id, StringComparer.Ordinal);

    public static string NameOf(string id, Language language) =>
        AppTexts.Get((Duties.OwnTasks.Contains(id, StringComparer.Ordinal) ? "duty." : "topic.") + id, language);

    public static string Join(IEnumerable<string> ids, Language language) => string.Join("; ", ids.Select(id => NameOf(id, language)));

    /// <summary>The ids, or the first name that is none or comes twice.</summary>
    public static (IReadOnlyList<string> Ids, string? Unknown, bool IsDoubled) Read(string? text)
    {
        var found = new List<string>();
        foreach (var name in (text ?? "").Split((char[])[';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Ids.TryGetValue(SheetText.Plainest(name), out var id))
                return ([], name, false);
            if (found.Contains(id, StringComparer.Ordinal))
                return ([], null, true);
            found.Add(id);
        }

        return (found, null, false);
    }
}
