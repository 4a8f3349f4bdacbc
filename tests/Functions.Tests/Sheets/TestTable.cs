using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Tests.Sheets;

/// <summary>A table whose headings are texts that the app has anyway.</summary>
internal static class TestTable
{
    public static readonly SheetTable Teams = new("api.ListKeys",
    [
        new SheetColumn("code", "api.GetMe", SheetColumnKind.Code, IsRequired: true) { Explanation = "fault.required" },
        new SheetColumn("name", "api.IssueKey") { Width = 40, Explanation = "fault.too-long" },
        new SheetColumn("count", "api.RevokeKey", SheetColumnKind.Whole),
        new SheetColumn("share", "sheet-trouble.empty", SheetColumnKind.Number),
        new SheetColumn("joinedOn", "sheet-trouble.too-many-sheets", SheetColumnKind.Day),
        new SheetColumn("isOpen", "sheet-trouble.doubled-sheet", SheetColumnKind.Flag),
        new SheetColumn("role", "sheet-trouble.cell-too-long", SheetColumnKind.Choice)
        {
            Choices = [new SheetChoice("leader", "fault.doubled"), new SheetChoice("member", "fault.future")],
        },
    ]);

    public static CellValue[] Row(string? code, string? name = null, int? count = null, decimal? share = null, DateOnly? joinedOn = null, bool? isOpen = null, string? role = null) =>
        [CellValue.Of(code), CellValue.Of(name), CellValue.Of(count), CellValue.Of(share), CellValue.Of(joinedOn), CellValue.Of(isOpen), CellValue.Of(role)];

    public static IReadOnlyList<CellValue[]> Rows { get; } =
    [
        Row("01", "Tổ công nghệ số cộng đồng thôn Đông", 1234, 1.234m, new DateOnly(2025, 7, 16), isOpen: true, "leader"),
        Row("11113-01", "=1+1", -5, -0.5m, new DateOnly(1900, 2, 1), isOpen: false, "member"),
        Row("002", "a,\"b\"\nc _x0041_ \u0001😀", 0, 12.5m),
        Row("'=x", "@cmd"),
    ];

    public static Task<byte[]> ToXlsxAsync(IEnumerable<IReadOnlyList<CellValue>>? rows = null) => ToXlsxAsync(writer => writer.AddAsync(Teams, rows ?? Rows, CancellationToken.None));

    public static async Task<byte[]> ToXlsxAsync(Func<SheetWriter, Task> write)
    {
        var file = new MemoryStream();
        using (var writer = new SheetWriter(new AsyncOnlyStream(file), Language.Vietnamese))
        {
            await write(writer);
            await writer.FinishAsync(CancellationToken.None);
        }

        return file.ToArray();
    }

    public static async Task<byte[]> ToCsvAsync()
    {
        var file = new MemoryStream();
        await CsvWriter.WriteAsync(new AsyncOnlyStream(file), Language.Vietnamese, Teams, Rows, CancellationToken.None);
        return file.ToArray();
    }
}
