using Tcns.Storage.Feed;

namespace Tcns.Benchmarks.Cost.Sheet;

/// <summary>What an installation costs in a month after its first year: what acts cost, times how often they happen, times a price list.</summary>
internal sealed class CostSheet
{
    private const decimal Gigabyte = 1_000_000_000;

    /// <summary>Assumed: what one execution says to the log, one request to the blobs where these are logged, and an answer to a person.</summary>
    private const decimal LogBytesAnExecution = 2_500;
    private const decimal LogBytesACall = 1_000;
    private const decimal BytesAnAnswer = 20_000;

    /// <summary>Assumed: part of the records that is corrected once.</summary>
    private const decimal Corrected = 0.1m;

    private readonly Profile profile;
    private readonly Measured measured;
    private readonly PriceList prices;
    private readonly SimulatedMonth? simulated;
    private readonly Month month;
    private readonly List<SheetLine> lines = [];

    private CostSheet(Profile profile, Measured measured, PriceList prices, SimulatedMonth? simulated)
    {
        (this.profile, this.measured, this.prices, this.simulated) = (profile, measured, prices, simulated);
        month = new Month(profile, simulated);
    }

    private decimal Growth => (decimal)(profile.RecordsAProvinceAndQuarter / measured.Province.Records);

    public static IReadOnlyList<SheetLine> Of(Profile profile, Measured measured, PriceList prices, SimulatedMonth? simulated = null)
    {
        var sheet = new CostSheet(profile, measured, prices, simulated);
        sheet.Compute();
        sheet.Call();
        sheet.Keep();
        sheet.Send();
        sheet.Watch();
        return [.. sheet.lines.Where(line => line.Quantity > 0)];
    }

    /// <summary>On Flex Consumption an instance is paid for at least a second whenever it wakes up to work, and then by tenths of a second.</summary>
    public static decimal BilledSeconds(double seconds) => Math.Max(1, Math.Ceiling((decimal)seconds * 10) / 10);

    private static bool IsPublication(string act) => act.StartsWith("publish", StringComparison.Ordinal);

    private void Compute()
    {
        var (asleep, ready) = (month.Acts.Where(act => !IsReady(act)).ToList(), month.Acts.Where(IsReady).ToList());
        Add("Executions", "executions, on demand", asleep.Sum(act => act.Number));
        Add("GbSeconds", "GB-s, on demand", asleep.Sum(GbSeconds));
        Add("ReadyExecutions", "executions on instances that never sleep", ready.Sum(act => act.Number));
        Add("ReadyGbSeconds", "GB-s of work on instances that never sleep", ready.Sum(GbSeconds));
        Add("ReadyBaseline", "GB-s of instances that never sleep", (profile.ReadyHttp + profile.ReadyRebuild) * profile.MemoryGigabytes * Month.Hours * 3_600);
    }

    private bool IsReady(Times act) => (act.IsRequest && profile.ReadyHttp > 0) || (act.Act == "rebuild" && profile.ReadyRebuild > 0);

    private decimal GbSeconds(Times act) => BilledSeconds(SecondsOf(act)) * profile.MemoryGigabytes * act.Number;

    private double SecondsOf(Times act) => (act.Act, simulated) switch
    {
        ("publish-changed", { } month) => (double)(month.PublishSeconds / month.Publications),
        ("rebuild", { } month) => (double)(month.RebuildSeconds / month.Rebuilds),
        _ when IsPublication(act.Act) => measured.At(act.Act, one => one.Seconds, one => one.Records, profile.RecordsAProvinceAndQuarter),
        _ => measured.At(act.Act, one => one.Seconds, one => one.Communes, profile.Communes),
    };

    private void Call()
    {
        foreach (var kind in Enum.GetValues<CallClass>())
            Add(kind.ToString(), About(kind), CallsOf(kind));
    }

    private decimal CallsOf(CallClass kind)
    {
        var ours = month.Acts.Sum(act => act.Number * (decimal)measured.At(
            act.Act, one => one.CallsOf(kind), one => one.Communes, IsPublication(act.Act) ? profile.CommunesAProvince : profile.Communes));
        return ours + kind switch
        {
            CallClass.BlobRead => month.Refreshes * measured.FeedFiles * 4,
            CallClass.BlobOther => HostLeases,
            CallClass.QueueRead => HostPolls,
            CallClass.QueueWrite => (month.Messages * 2) + month.Rebuilds,
            _ => 0,
        };
    }

    /// <summary>Assumed: an instance that is awake renews the host's lease every twelve seconds.</summary>
    private decimal HostLeases => Math.Max(1, profile.ReadyHttp + profile.ReadyRebuild) * 300 * Month.Hours;

    /// <summary>Assumed: the host and its scaler look at each of three queues once a minute while nothing comes.</summary>
    private static decimal HostPolls => 3 * 2 * 60 * Month.Hours;

    private void Keep()
    {
        var rows = profile.RecordsAYear * measured.RecordRowBytes * (1 + Corrected);
        Add("TableStored", "GB in tables: a year's records and the registry", (rows + ((decimal)measured.RegistryBytes * profile.Communes / measured.Province.Communes)) / Gigabyte);

        var lake = (simulated?.LakeBytes ?? (Growth * measured.LakeBytes)) * profile.Provinces;
        var rebuilt = lake / profile.Communes * month.Rebuilds / Month.Days * (profile.LakeVersionDays + profile.BlobDays);
        Add("BlobStored", "GB of the lake: a year, and earlier versions of its files", ((lake * 4) + rebuilt) / Gigabyte);

        var feed = (simulated is { } found ? found.ParquetBytes + found.CsvBytes : Growth * (measured.FeedParquetBytes + measured.FeedCsvBytes)) * profile.Provinces * 4;
        Add("BlobStored", "GB of the feed: a year, as readers meet it", feed / Gigabyte);
        var superseded = WrittenADay("publish-changed") + WrittenADay("publish-new-day");
        var (days, lastOfDay) = (profile.DaysPaid(FeedRetention.KeptWhole), profile.DaysPaid(FeedRetention.KeptFor));
        Add("BlobStored", $"GB of the feed: what was superseded in {days} days", superseded * days / Gigabyte);
        Add("BlobStored", $"GB of the feed: the last publication of each of {lastOfDay} days", profile.Provinces * WrittenBy("publish-changed") * (lastOfDay - days) / Gigabyte);
        if (profile.Redundancy == "GZRS")
            Add("Replicated", "GB of the feed copied to the second region", superseded * Month.Days / Gigabyte);
    }

    private decimal WrittenADay(string act) => month.Acts.Single(one => one.Act == act).Number / Month.Days * WrittenBy(act);

    private decimal WrittenBy(string act) => simulated is { } found
        ? found.PublishedBytes / found.Publications
        : (decimal)measured.At(act, one => one.BlobBytes, one => one.Records, profile.RecordsAProvinceAndQuarter);

    private void Send()
    {
        var refreshed = month.Refreshes * (simulated?.ParquetBytes ?? (measured.FeedParquetBytes * Growth)) * 4;
        var answered = month.Acts.Where(act => act.IsRequest && act.Act != "health").Sum(act => act.Number) * BytesAnAnswer;
        Add("Egress", "GB to Power BI, phones and offices", (refreshed + answered) / Gigabyte);
    }

    private void Watch()
    {
        var executions = month.Acts.Sum(act => act.Number);
        var blobCalls = Enum.GetValues<CallClass>().Where(kind => kind is >= CallClass.BlobRead and <= CallClass.BlobOther).Sum(CallsOf);
        var said = ((executions * LogBytesAnExecution) + (profile.LogsBlobRequests ? blobCalls * LogBytesACall : 0)) / Gigabyte;
        Add("LogIngested", "GB of logs taken in", said);
        Add("LogKept", "GB of logs kept longer than 90 days", said * Math.Max(0, profile.LogDays - 90) / Month.Days);
        Add("Alert15", "alerts asked every 15 minutes or less often", 11);
        Add("Alert10", "alerts asked every 10 minutes", 1);
        Add("Alert5", "alerts asked every 5 minutes", 2);
        Add("MetricAlert", "alert of the availability test", 1);
        Add("Probe", "runs of the availability test", Month.Probes);
        Add("VaultOperation", "reads of secrets", 10_000);
        Add("PrivateEndpoint", "hours of private endpoints", profile.PrivateEndpoints * Month.Hours);
    }

    private static string About(CallClass kind) => kind switch
    {
        CallClass.TableRead => "tables: reads of one row",
        CallClass.TableWrite => "tables: writes of one row",
        CallClass.TableTransaction => "tables: transactions",
        CallClass.TableQuery => "tables: pages of queries",
        CallClass.BlobRead => "blobs: reads",
        CallClass.BlobWrite => "blobs: writes",
        CallClass.BlobList => "blobs: lists",
        CallClass.BlobDelete => "blobs: deletions",
        CallClass.BlobOther => "blobs: leases and other requests",
        CallClass.QueueRead => "queues: looks, the host's among them",
        _ => "queues: messages put, taken, removed",
    };

    private void Add(string name, string about, decimal quantity) => lines.Add(new SheetLine(name, about, quantity, prices.Find(name, profile.Redundancy)));
}
