using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.PowerBi.Workbook;

/// <summary>A query of the workbook.</summary>
internal sealed record WorkbookQuery(string Name, string Description, string Text)
{
    /// <summary>The one whose rows are on a sheet.</summary>
    public const string Shown = "Chỉ số các xã";

    /// <summary>What that one gives.</summary>
    public static IReadOnlyList<string> ShownColumns { get; } = ["Tỉnh, xã", "Kỳ", "Chỉ số", "Tử số", "Mẫu số", "Giá trị", "Chỉ tiêu", "Kết quả", "Tính đến ngày"];

    public static IReadOnlyList<WorkbookQuery> All(IReadOnlyList<FeedTable> tables) =>
    [
        new(Shown, "Chỉ số theo quý dương lịch của tỉnh và các xã, có tên và kết quả; qua OData", SqlText.Of(typeof(Queries.Folder), "CommuneFigures.pq").TrimEnd('\n').Split('\n', 2)[1]),
        .. SharedQuery.Of(Way.OData).Concat(SharedQuery.Of(Way.Csv)).DistinctBy(query => query.Name)
            .Select(query => new WorkbookQuery(query.Name, query.Description, query.Text)),
        .. tables.Select(table => new WorkbookQuery(table.Title.Vietnamese, table.Vietnamese, TableQuery.Of(table, Way.OData))),
        .. tables.Select(table => new WorkbookQuery(table.Title.Vietnamese + " (CSV)", table.Vietnamese, TableQuery.Of(table, Way.Csv))),
    ];

    /// <summary>All of them as one text.</summary>
    public static string Section(IEnumerable<WorkbookQuery> queries) =>
        "section Section1;\n\n" + string.Join("\n\n", queries.Select(query => $"// {query.Description}\nshared {Identifier(query.Name)} = {query.Text};")) + "\n";

    public static string Identifier(string name) => name.All(char.IsAsciiLetterOrDigit) ? name : $"#\"{name}\"";
}
