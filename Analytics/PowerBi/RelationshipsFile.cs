using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.PowerBi;

/// <summary>From each fact to its dimensions, which filter it and not the other way round.</summary>
internal static class RelationshipsFile
{
    public static string Write(IReadOnlyList<FeedTable> tables)
    {
        var text = new TmdlText();
        foreach (var table in tables)
        {
            foreach (var (from, to) in ModelTable.Relationships(table, tables))
            {
                text.Line(0, $"relationship {TmdlText.Tag($"{table.Name}.{from.Name} → {to.Name}")}")
                    .Line(1, $"fromColumn: {Name(table, from)}")
                    .Line(1, $"toColumn: {Name(to, to.Column(from.References!.Column))}")
                    .Gap();
            }
        }

        return text.ToString();
    }

    private static string Name(FeedTable table, FeedColumn column) => $"{TmdlText.Name(table.Title.Vietnamese)}.{TmdlText.Name(column.Title.Vietnamese)}";
}
