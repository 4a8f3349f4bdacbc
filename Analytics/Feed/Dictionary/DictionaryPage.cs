using System.Globalization;
using System.Text;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.PowerBi;

namespace Tcns.Analytics.Feed.Dictionary;

/// <summary>The pages of the data dictionary: Vietnamese first, English second.</summary>
public static class DictionaryPage
{
    /// <summary>Every page by the name of its file.</summary>
    public static IReadOnlyDictionary<string, string> All(IReadOnlyList<FeedTable> tables)
    {
        var pages = tables.ToDictionary(table => table.Name + ".md", Of, StringComparer.Ordinal);
        pages["README.md"] = Index(tables);
        return pages;
    }

    private static string Index(IReadOnlyList<FeedTable> tables)
    {
        var page = new StringBuilder();
        page.Append("# Từ điển dữ liệu\n\n")
            .Append("Các bảng trong bộ dữ liệu mà tỉnh mở bằng Power BI, Excel hoặc công cụ khác. Mỗi bảng có tệp Parquet và tệp CSV cùng nội dung.\n\n")
            .Append("*Data dictionary: the tables of the feed, each as Parquet and as CSV with the same rows. Schema version ")
            .Append(FeedCatalogue.SchemaVersion).Append(".*\n\n| Bảng | Tên trong Power BI | Nội dung | Contents |\n|---|---|---|---|\n");
        foreach (var table in tables)
            page.Append(CultureInfo.InvariantCulture, $"| [{table.Name}]({table.Name}.md) | {table.Title.Vietnamese} | {table.Vietnamese} | {table.English} |\n");
        return page.Append(Related(tables)).ToString();
    }

    private static string Related(IReadOnlyList<FeedTable> tables)
    {
        var facts = tables.Where(ModelTable.IsFact).ToList();
        var dimensions = tables.Except(facts).ToList();
        var page = new StringBuilder("\n## Liên kết trong Power BI / *Relationships in Power BI*\n\nMỗi dòng một bảng số liệu, mỗi cột một danh mục lọc được bảng ấy (●). *Each row is a table of figures, each column a dimension that filters it.*\n\n");
        page.Append("| | ").AppendJoin(" | ", dimensions.Select(table => table.Title.Vietnamese)).Append(" |\n|---|").Insert(page.Length, ":-:|", dimensions.Count).Append('\n');
        foreach (var fact in facts)
        {
            var reached = ModelTable.Relationships(fact, tables).Select(relationship => relationship.To).ToHashSet();
            page.Append("| ").Append(fact.Title.Vietnamese).Append(" | ").AppendJoin(" | ", dimensions.Select(table => reached.Contains(table) ? "●" : "")).Append(" |\n");
        }

        return page.ToString();
    }

    private static string Of(FeedTable table)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {table.Name}\n\n{table.Vietnamese}.\n\n*{table.English}.*\n\n")
            .Append("- Khóa / *key*: ").Append(Listed(table.Key)).Append('\n')
            .Append("- Thứ tự dòng / *order of rows*: ").Append(Listed(table.Order)).Append('\n')
            .Append(table.IsByQuarter
                ? $"- Mỗi quý một tệp, theo `{table.QuarterColumn}` / *one file a calendar quarter, by `{table.QuarterColumn}`*\n\n"
                : "- Một tệp duy nhất / *one file*\n\n")
            .Append("| Cột | Tên | Kiểu | Trống | Ý nghĩa | Meaning | Thuộc |\n|---|---|---|---|---|---|---|\n");
        foreach (var column in table.Columns)
        {
            var target = column.References is { } to ? $"[{to.Table}]({to.Table}.md).{to.Column}" : "";
            page.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | {column.Title.Vietnamese} / *{column.Title.English}* | {Word(column.Type)} | {(column.IsNullable ? "có thể / *may be*" : "")} | {column.Vietnamese} | {column.English} | {target} |\n");
        }

        return page.ToString();
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    private static string Word(FeedType type) => type.Kind switch
    {
        FeedTypeKind.Text => "văn bản / *text*",
        FeedTypeKind.WholeNumber => "số nguyên / *whole number*",
        FeedTypeKind.FixedPoint => $"thập phân / *decimal* ({type.Precision},{type.Scale})",
        FeedTypeKind.Date => "ngày / *date*",
        FeedTypeKind.Timestamp => "thời điểm UTC / *instant in UTC*",
        FeedTypeKind.Boolean => "đúng, sai / *true, false*",
        _ => throw new InvalidOperationException("There is no such type."),
    };
}
