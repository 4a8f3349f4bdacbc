using System.Collections.Concurrent;
using System.Collections.Frozen;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.RecordSheets;

/// <summary>Finds at once which value of a column is meant: its id or its name in either language, with marks or without.</summary>
internal sealed class ChoiceWords
{
    private static readonly ConcurrentDictionary<SheetColumn, ChoiceWords> Known = new(ReferenceEqualityComparer.Instance);
    private readonly FrozenDictionary<string, string> values;

    private ChoiceWords(SheetColumn column)
    {
        values = column.Choices
            .SelectMany(choice => (string[])[choice.Value, .. Enum.GetValues<Language>().Select(choice.TextIn)], (choice, name) => (choice.Value, Key: SheetText.Plainest(name)))
            .DistinctBy(one => one.Key)
            .ToFrozenDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
    }

    public static ChoiceWords Of(SheetColumn column) => Known.GetOrAdd(column, one => new ChoiceWords(one));

    /// <summary>The value that is meant; what is none stays as it was written.</summary>
    public string Read(string text) => values.GetValueOrDefault(SheetText.Plainest(text), text);
}
