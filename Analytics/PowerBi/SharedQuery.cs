using Tcns.Analytics.Engine;

namespace Tcns.Analytics.PowerBi;

/// <summary>A parameter, or a function that tables' queries call.</summary>
/// <param name="Type">Of a parameter: Text or DateTime; null of a function.</param>
internal sealed record SharedQuery(string Name, string Description, string Text, string? Type)
{
    public static IReadOnlyList<SharedQuery> Of(Way way) => way switch
    {
        Way.Blobs => [Account, Province, From, Until, .. Functions("FeedIn", "FilesOf", "PathQuarter", "WithRunning", "RowsOf", "QuarterStart", "InVietnam")],
        Way.Csv => [Account, Province, From, Until, .. Functions("FeedIn", "FilesOf", "PathQuarter", "WithRunning", "CsvRowsOf", "QuarterStart", "InVietnam")],
        Way.OData => [Service, OwnProvince, From, Until, .. Functions("QuarterFrom", "WithRunning", "InVietnam")],
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    private static SharedQuery Account { get; } =
        Parameter("StorageAccountUrl", "\"https://ten-tai-khoan.blob.core.windows.net/feed\"", "Text", "Địa chỉ vùng chứa feed của tỉnh; cũng có thể là địa chỉ tài khoản lưu trữ");

    private static SharedQuery Service { get; } =
        Parameter("ServiceUrl", "\"https://ten-may-chu/api/odata/\"", "Text", "Địa chỉ OData của hệ thống, kết thúc bằng /api/odata/");

    private static SharedQuery Province { get; } = Parameter("ProvinceCode", "\"\"", "Text", "Mã tỉnh, thành phố, hai chữ số, ví dụ 08; vn là cả nước");

    private static SharedQuery OwnProvince { get; } = Parameter("ProvinceCode", "\"\"", "Text", "Mã tỉnh của khóa, hai chữ số, ví dụ 08; trang Bắt đầu kiểm tra có đúng không");

    private static SharedQuery From { get; } =
        Parameter("RangeStart", "#datetime(2025, 1, 1, 0, 0, 0)", "DateTime", "Tải số liệu từ ngày này; Power BI tự đặt khi làm mới theo quý");

    private static SharedQuery Until { get; } =
        Parameter("RangeEnd", "#datetime(2100, 1, 1, 0, 0, 0)", "DateTime", "Tải số liệu đến trước ngày này; Power BI tự đặt khi làm mới theo quý");

    private static SharedQuery Parameter(string name, string value, string type, string description) =>
        new(name, description, $"{value} meta [IsParameterQuery=true, Type=\"{type}\", IsParameterQueryRequired=true]", type);

    // The first line of the file tells what it gives.
    private static IEnumerable<SharedQuery> Functions(params IEnumerable<string> names) =>
        from name in names
        let lines = SqlText.Of(typeof(Queries.Folder), name + ".pq").TrimEnd('\n').Split('\n')
        select new SharedQuery(name, lines[0][3..], string.Join('\n', lines[1..]), Type: null);
}
