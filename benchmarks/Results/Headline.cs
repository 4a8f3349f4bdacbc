using System.Globalization;

namespace Tcns.Benchmarks.Results;

/// <summary>A figure that a reader who decides looks for first, in both languages: {0} is its value, {1} how many times the bare minimum's cost.</summary>
/// <param name="Figure">Its key.</param>
internal sealed record Headline(string Figure, string Vietnamese, string English)
{
    private static readonly CultureInfo Reader = CultureInfo.GetCultureInfo("vi-VN");

    public static IReadOnlyList<Headline> All { get; } =
    [
        new("start: to the first answer", "Từ lúc khởi động đến câu trả lời đầu tiên: {0} ms, gấp {1} lần một ứng dụng rỗng.", "From the start to the first answer: {0} ms, {1} times an empty app."),
        new("http: GET /", "Một trang: {0} yêu cầu/giây, mỗi yêu cầu tốn {1} lần của một ứng dụng rỗng.", "A page: {0} requests/s, each {1} times that of an empty app."),
        new("posts: visit, many stored", "Lượt hỗ trợ gửi từng lượt, đã có 200.000 lượt trong kho: {0} lượt/giây, gấp {1} lần việc ghi thẳng một dòng.",
            "Visits posted one by one, 200,000 stored: {0} a second, {1} times a bare insert of the row."),
        new("posts: 500 visits in an array", "Lượt hỗ trợ gửi mỗi lần 500: {0} lượt/giây, gấp {1} lần việc ghi thẳng các dòng ấy.", "Visits posted 500 at once: {0} a second, {1} times bare transactions of the rows."),
        new("setup: import", "Nhập danh sách cả một tỉnh: {0} giây, gấp {1} lần việc ghi thẳng các dòng ấy.", "The set-up of a province imported: {0} s, {1} times bare transactions of as many rows."),
        new("numbers: during rollups, 99 of 100 answers", "Xem chỉ số trong lúc đang tổng hợp: 99 trên 100 câu trả lời trong vòng {0} ms, gấp {1} lần lúc nghỉ.",
            "Figures read during rollups: 99 of 100 answers within {0} ms, {1} times those at rest."),
        new("odata: the table's order, stream", "OData: {0} dòng/giây, mỗi dòng tốn {1} lần riêng phần truy vấn.", "OData: {0} rows/s, each {1} times the engine's query alone."),
        new("rollup: whole quarter", "Tổng hợp và công bố một quý của một tỉnh, 2,5 triệu lượt: {0} giây, gấp {1} lần riêng phần tính.",
            "A quarter of a province, 2.5 million visits, counted and published: {0} s, {1} times the bare counting."),
    ];

    public string InVietnamese(Figure figure) => Text(Vietnamese, figure, Reader);

    public string InEnglish(Figure figure) => Text(English, figure, CultureInfo.InvariantCulture);

    private static string Text(string text, Figure figure, CultureInfo culture) =>
        string.Format(culture, text, FigureTable.Number(Statistics.Median(figure.Values.Ours), culture), FigureTable.Ratio(figure.Values.Times(figure.Better), culture));
}
