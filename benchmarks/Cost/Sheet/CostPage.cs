using System.Globalization;
using System.Text;
using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks.Cost.Sheet;

/// <summary>What of <c>docs/cost.md</c> is made from figures and prices, between its markers.</summary>
internal static class CostPage
{
    /// <summary>Lines below this share of their sheet are told together.</summary>
    private const decimal Small = 0.01m;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <returns>The page with what lies between its markers made anew.</returns>
    public static string Renew(string page, Measured measured, PriceList prices) => MadeBlock.Renew(page, "cost", Write(measured, prices));

    public static string Write(Measured measured, PriceList prices)
    {
        var sheets = Profile.All.Select(profile => (Profile: profile, Lines: CostSheet.Of(profile, measured, prices))).ToList();
        var text = new StringBuilder();
        WriteSummary(text, [.. sheets.Select(sheet => (sheet.Profile, sheet.Lines.Sum(line => line.Amount)))], prices);
        foreach (var (profile, lines) in sheets)
            WriteSheet(text, profile, lines);
        WriteActs(text, measured);
        WriteSizes(text, measured);
        return text.ToString();
    }

    /// <summary>Two figures that count: the rest would be pretended.</summary>
    public static string Round(decimal value, CultureInfo? culture = null)
    {
        if (value == 0)
            return "0";
        var scale = 1m;
        for (; Math.Abs(value) / scale >= 100; scale *= 10)
            continue;
        for (; Math.Abs(value) / scale < 10; scale /= 10)
            continue;
        return (Math.Round(value / scale, MidpointRounding.AwayFromZero) * scale).ToString("#,##0.##########", culture ?? CultureInfo.InvariantCulture);
    }

    private static void WriteSummary(StringBuilder text, IReadOnlyList<(Profile Profile, decimal Sum)> sums, PriceList prices)
    {
        var (vietnamese, english) = (
            string.Join("; ", sums.Select(one => $"{one.Profile.Vietnamese} khoảng {Round(one.Sum, Vietnamese)} {prices.Currency}")),
            string.Join("; ", sums.Select(one => $"{one.Profile.Name} about {Round(one.Sum)} {prices.Currency}")));
        var (doubt, alsoDoubt) = prices.IsConfirmed
            ? ("", "")
            : (" **Đơn giá ghi theo trí nhớ, chưa ai đối chiếu với bảng giá công khai: hãy thay bằng giá thật trước khi dùng.**",
                " **The prices are from memory and confirmed by nobody: put those of the public price list in their place before you use a sum.**");
        text.Append(CultureInfo.InvariantCulture, $"\nƯớc tính mỗi tháng trên Azure: {vietnamese}.{doubt}\n\n*A month in Azure: {english}.{alsoDoubt} Prices: {prices.Region}, {prices.On}.*\n");
    }

    private static void WriteSheet(StringBuilder text, Profile profile, IReadOnlyList<SheetLine> lines)
    {
        var about = string.Create(
            CultureInfo.InvariantCulture, $"Communes {profile.Communes:N0}, teams {profile.Teams:N0}, records a year {profile.RecordsAYear:N0}, people in offices {profile.Officers:N0}, BI reports that refresh daily {profile.BiReaders:N0}; {profile.Redundancy}, instances of {profile.MemoryGigabytes} GB, {profile.ReadyHttp + profile.ReadyRebuild} of them never asleep");
        text.Append(CultureInfo.InvariantCulture, $"\n## A month of `{profile.Name}`\n\n{about}.\n\n| line | quantity | price | amount | share |\n|---|--:|--:|--:|--:|\n");
        var sum = lines.Sum(line => line.Amount);
        var (large, small) = (lines.Where(line => line.Amount >= sum * Small).ToList(), lines.Where(line => line.Amount < sum * Small).ToList());
        foreach (var line in large)
            text.Append(CultureInfo.InvariantCulture, $"| {line.About} | {Round(line.Quantity)} | {PriceOf(line.Price)} | {Round(line.Amount)} | {line.Amount / sum:P0} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join("; ", small.Select(line => $"{line.About}: {Round(line.Quantity)}"))} | | each below 1 % | {Round(small.Sum(line => line.Amount))} | |\n");
        text.Append(CultureInfo.InvariantCulture, $"| **together** | | | **{Round(sum)}** | |\n");
    }

    private static string PriceOf(Price price) => string.Create(
        CultureInfo.InvariantCulture, $"{price.Amount}{(price.Per == 1 ? "" : $" / {price.Per:N0}")}{(price.Free == 0 ? "" : $", {price.Free:N0} free")}");

    private static void WriteActs(StringBuilder text, Measured measured)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## What an act costs\n\nMeasured on {measured.On:yyyy-MM-dd}. Requests: **r** reads, **w** writes (of a row; of a blob), **t** transactions, **q** pages of a query, **l** lists, **o** leases and other requests to blobs. «Written» is what went into blobs.\n\n");
        text.Append("| act | communes, records in the store | tables | blobs | queues | s | CPU s | written |\n|---|--:|---|---|---|--:|--:|--:|\n");
        foreach (var act in measured.Acts)
            text.Append(CultureInfo.InvariantCulture, $"| {act.About} | {act.Communes:N0}, {act.Records:N0} | {Calls(act, "Table")} | {Calls(act, "Blob")} | {Calls(act, "Queue")} | {act.Seconds:0.00} | {act.ProcessorSeconds:0.00} | {Bytes(act.BlobBytes)} |\n");
    }

    private static string Calls(MeasuredAct act, string service)
    {
        var calls = act.Calls.Where(one => one.Key.ToString().StartsWith(service, StringComparison.Ordinal))
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Value} {char.ToLowerInvariant(one.Key.ToString()[service.Length])}")).ToList();
        return calls.Count == 0 ? "–" : string.Join(", ", calls);
    }

    private static void WriteSizes(StringBuilder text, Measured measured)
    {
        var (province, visits) = (measured.Province, (decimal)measured.Province.Records);
        text.Append("\n## What lies there\n\n| what | size |\n|---|--:|\n");
        Row($"a visit in the table, and as much again for each correction, which keeps what was there", Round(measured.RecordRowBytes) + " B");
        Row($"registry, plans, reports and keys of {province.Communes} communes in the tables", Bytes(measured.RegistryBytes));
        Row($"a visit in the lake", Round(measured.LakeBytes / visits) + " B");
        Row($"a version of the feed with {province.Records:N0} visits: {measured.FeedFiles} Parquet files", Bytes(measured.FeedParquetBytes));
        Row($"the same as CSV", Bytes(measured.FeedCsvBytes));

        void Row(FormattableString what, string size) => text.Append(CultureInfo.InvariantCulture, $"| {what.ToString(CultureInfo.InvariantCulture)} | {size} |\n");
    }

    private static string Bytes(long bytes) => bytes switch
    {
        0 => "–",
        < 100_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000.0:0.0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB"),
    };
}
