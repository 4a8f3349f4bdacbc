using System.Globalization;
using System.Text;
using Tcns.Benchmarks.Cost.Sheet;
using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks.Scale;

/// <summary>What of <c>docs/scale.md</c> is made: a short summary, what the simulated quarter came to, the limits in the order of their shares, the cost.</summary>
internal static class ScalePage
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Renew(string page, Measured measured, PublicationSizes sizes, IReadOnlyDictionary<string, Limit> limits, PriceList prices)
    {
        var nation = Nation.Load();
        var sheet = new ScaleSheet(nation, measured, sizes, limits);
        var uses = sheet.Uses();
        var renewed = MadeBlock.Renew(page, "summary", Summary(uses));
        renewed = MadeBlock.Renew(renewed, "quarter", Quarter(nation, sheet));
        renewed = MadeBlock.Renew(renewed, "limits", Limits(uses));
        renewed = MadeBlock.Renew(renewed, "sizes", Sizes(nation, sizes));
        return MadeBlock.Renew(renewed, "cost", Cost(nation, sheet, measured, prices));
    }

    private static string Summary(IReadOnlyList<Use> uses)
    {
        var over = uses.Where(use => use.Share > 1).ToList();
        var first = uses.First(use => use.Share <= 1);
        return string.Create(
            Vietnamese,
            $"\nTheo mô phỏng: vượt giới hạn {over.Count} chỗ{(over.Count == 0 ? "" : $" ({string.Join("; ", over.Select(use => NameOf(use.Limit.Key)).Distinct())})")}; trong những chỗ còn lại, chỗ đầy nhất dùng {first.Share:P0} ({NameOf(first.Limit.Key)}).\n")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"\n*By the simulation {over.Count} uses are beyond their limit{(over.Count == 0 ? "" : $" ({string.Join("; ", over.Select(use => use.Limit.Name).Distinct())})")}; of the others the fullest takes {first.Share:P0} ({first.Limit.Name}).*\n");
    }

    private static string Quarter(Nation nation, ScaleSheet sheet)
    {
        var (peak, last) = (sheet.Peak, sheet.Last);
        var text = new StringBuilder("\n| what | figure |\n|---|--:|\n");
        Row("provinces, communes, teams", $"{nation.Provinces.Count}, {nation.Communes:N0}, {Nation.Teams:N0}");
        Row("visits in the simulated quarter", $"{sheet.Quarter.Sum(ten => (long)ten.Visits):N0}");
        Row($"of the busiest province ({nation.Largest.Name}), of an average one", $"{nation.Largest.Visits:N0}, {nation.AverageVisits:N0}");
        Row("busiest ten minutes", $"{peak.At:yyyy-MM-dd HH:mm}");
        Row("visits, requests that bring them", $"{peak.Visits:N0}, {peak.Posts:N0}");
        Row("such requests in their busiest second", $"{sheet.PostsASecond:N0}");
        Row("calls to the tables in that second, with four reads to each post", $"{sheet.PostsASecond * sheet.CallsAPost:N0}");
        Row("most rebuilds in ten minutes, and what they take one after the other", $"{sheet.Quarter.Max(ten => ten.Rebuilds):N0}, {sheet.Quarter.Max(ten => ten.RebuildSeconds) / 60:N0} min");
        Row("most publications in ten minutes, and what they take one after the other", $"{sheet.Quarter.Max(ten => ten.Publications):N0}, {last.PublishSeconds / 60:N0} min");
        Row("the longest of them", $"{last.LongestPublication:N0} s");
        Row("instances that publish, at the least, so that all are done when the next order comes", $"{sheet.Publishing}");
        Row("written into the feed on the busiest day", $"{sheet.FeedBytesADay / 1e12:N1} TB");
        return text.ToString();

        void Row(string about, FormattableString value) => text.Append(CultureInfo.InvariantCulture, $"| {about} | {value.ToString(CultureInfo.InvariantCulture)} |\n");
    }

    private static string Limits(IReadOnlyList<Use> uses)
    {
        var text = new StringBuilder("\n| limit | at most | what uses it | used | share |\n|---|--:|---|--:|--:|\n");
        foreach (var use in uses)
            text.Append(CultureInfo.InvariantCulture, $"| [{use.Limit.Name}]({use.Limit.Source}){(use.Limit.IsFromMemory ? " †" : "")} | {Amount(use.Limit.Value, use.Limit.Unit)} | {use.About} | {Amount(use.Value, use.Limit.Unit)} | {(use.Share > 1 ? "**" : "")}{Share(use.Share)}{(use.Share > 1 ? "**" : "")} |\n");
        return text.ToString();
    }

    private static string Sizes(Nation nation, PublicationSizes sizes)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\nMeasured on {sizes.On:yyyy-MM-dd}; {sizes.Machine}.\n\n| visits of the quarter | s | CPU s | memory | temporary disk | lake | feed, Parquet | feed, CSV | largest file |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var size in sizes.Sizes)
            text.Append(CultureInfo.InvariantCulture, $"| {size.Visits:N0} | {size.Seconds:N0} | {size.ProcessorSeconds:N0} | {Bytes(size.PeakMemory)} | {Bytes(size.PeakDisk)} | {Bytes(size.LakeBytes)} | {Bytes(size.ParquetBytes)} | {Bytes(size.CsvBytes)} | {Bytes(size.LargestBlob)} |\n");
        foreach (var visits in (double[])[nation.AverageVisits, nation.Largest.Visits])
        {
            var memory = sizes.Sizes.Max(size => size.PeakMemory);
            text.Append(CultureInfo.InvariantCulture, $"| *{visits:N0}, by the line* | {At(size => size.Seconds):N0} | {At(size => size.ProcessorSeconds):N0} | {Bytes(memory)} | {Bytes(At(size => size.PeakDisk))} | {Bytes(At(size => size.LakeBytes))} | {Bytes(At(size => size.ParquetBytes))} | {Bytes(At(size => size.CsvBytes))} | {Bytes(At(size => size.LargestBlob))} |\n");

            double At(Func<PublicationSize, double> figure) => sizes.At(figure, visits);
        }

        return text.ToString();
    }

    private static string Cost(Nation nation, ScaleSheet sheet, Measured measured, PriceList prices)
    {
        var full = Profile.All[^1] with { RecordsAYear = (int)(nation.Provinces.Sum(province => province.Visits) * 4) };
        var (usual, lines) = (CostSheet.Of(Profile.All[^1], measured, prices).Sum(line => line.Amount), CostSheet.Of(full, measured, prices, sheet.AverageMonth()));
        var sum = lines.Sum(line => line.Amount);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\nWith {full.RecordsAYear:N0} records a year: about {CostPage.Round(sum)} {prices.Currency} a month ([with {Profile.All[^1].RecordsAYear:N0}](cost.md): {CostPage.Round(usual)}){(prices.IsConfirmed ? "" : "; **the prices are from memory**")}. Of that:\n\n| line | amount | share |\n|---|--:|--:|\n");
        foreach (var line in lines.OrderByDescending(line => line.Amount).TakeWhile(line => line.Amount > sum / 50))
            text.Append(CultureInfo.InvariantCulture, $"| {line.About} | {CostPage.Round(line.Amount)} | {line.Amount / sum:P0} |\n");
        return text.ToString();
    }

    private static string Share(double share) => share switch
    {
        < 0.0001 => "below 0.01 %",
        < 0.01 => share.ToString("P2", CultureInfo.InvariantCulture),
        > 10 => string.Create(CultureInfo.InvariantCulture, $"{share:N0} times"),
        > 1 => string.Create(CultureInfo.InvariantCulture, $"{share:N1} times"),
        _ => share.ToString("P0", CultureInfo.InvariantCulture),
    };

    private static string Amount(double value, string unit) => unit switch
    {
        "B" => Bytes(value),
        "bit/s" => string.Create(CultureInfo.InvariantCulture, $"{value / 1e9:N1} Gbit/s"),
        _ => value.ToString(value < 10 ? "0.#" : "N0", CultureInfo.InvariantCulture) + (unit.StartsWith('/') ? unit : " " + unit),
    };

    private static string Bytes(double bytes) => bytes switch
    {
        < 1e5 => string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} B"),
        < 1e9 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N0} MB"),
        < 1e12 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:N1} GB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e12:N0} TB"),
    };

    private static string NameOf(string limit) => limit switch
    {
        "instance-temporary" => "đĩa tạm của một máy Flex Consumption",
        "regional-memory" => "tổng bộ nhớ các máy trong một vùng",
        "function-seconds" => "thời gian chạy một hàm",
        "partition-entities" => "số dòng mỗi giây của một phân vùng trong bảng",
        "powerbi-model" => "cỡ mô hình Power BI Pro",
        "instance-memory" => "bộ nhớ của một máy",
        "account-size" => "dung lượng tài khoản lưu trữ",
        "account-requests" => "số yêu cầu mỗi giây tới tài khoản lưu trữ",
        var other => other,
    };
}
