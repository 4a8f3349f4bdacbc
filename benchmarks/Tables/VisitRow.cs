using System.Globalization;
using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Benchmarks.Tables;

/// <summary>A row like those that teams send.</summary>
internal sealed class VisitRow : ITableEntity
{
    public string PartitionKey { get; set; } = "đội-0001";

    public string RowKey { get; set; } = string.Empty;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Village { get; set; } = "Ấp Tân Thành, xã Xuân Hưng";

    public string Note { get; set; } = "Nhà có trẻ nhỏ, đã phát tờ rơi và hướng dẫn rửa tay";

    public DateTimeOffset VisitedAt { get; set; } = new(2026, 7, 1, 1, 30, 0, TimeSpan.Zero);

    public int People { get; set; } = 5;

    public int? Children { get; set; } = 2;

    public bool Received { get; set; } = true;

    public double Latitude { get; set; } = 11.123456;

    public long Sequence { get; set; } = 1234567890123;

    public Guid Device { get; set; } = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    public static VisitRow Of(string number, int row) => new() { RowKey = string.Create(CultureInfo.InvariantCulture, $"r|{number}-{row:00}") };

    public static IReadOnlyList<VisitRow> HundredOf(string number) => [.. Enumerable.Range(0, 100).Select(row => Of(number, row))];

    public static string Number(int operation) => operation.ToString("00000000", CultureInfo.InvariantCulture);
}
