using Tcns.Benchmarks.Cost.Sheet;
using Tcns.Storage.Feed;

namespace Tcns.Benchmarks.Scale;

/// <summary>What the simulated quarter asks of Azure, held against what Azure publishes as its limits.</summary>
internal sealed class ScaleSheet(Nation nation, Measured measured, PublicationSizes sizes, IReadOnlyDictionary<string, Limit> limits)
{
    /// <summary>Assumed: a call to the storage from an instance of the same region.</summary>
    public const double SecondsACall = 0.01;

    /// <summary>Assumed: a record as a phone sends it, with all headers.</summary>
    private const double BytesAPost = 1_500;

    /// <summary>A year of quarters lies in the lake that a publication reads.</summary>
    private const int QuartersHeld = 4;

    /// <summary>Months of the simulated quarter.</summary>
    private const int Months = 3;

    /// <summary>A phone that opens the form asks for what came back of four kinds of records, and for answers to feedback.</summary>
    private const int ListsAnOpening = 5;

    /// <summary>Of keys there are 256 partitions; the busiest is taken for twice the average.</summary>
    private const double KeyPartitions = 128;
    private const double Bits = 8;
    private readonly List<Use> uses = [];

    public IReadOnlyList<TenMinutes> Quarter { get; } = new QuarterSimulation(nation, measured, sizes).Run();

    public TenMinutes Peak => Quarter.MaxBy(ten => ten.Posts)!;

    public TenMinutes Last => Quarter.MaxBy(ten => ten.PublishSeconds)!;

    /// <summary>Posts in the busiest second of the busiest ten minutes.</summary>
    public int PostsASecond => QuarterSimulation.BusiestSecond(Peak.Posts);

    /// <summary>Calls to the tables that one post brings, with the four reads that go with it.</summary>
    public double CallsAPost => CallsOf("post-one") + (Month.ReadsAPost * CallsOf("read-records"));

    /// <summary>Instances that publish at a time, at the least, so that all is published when the next order comes.</summary>
    public int Publishing => (int)Math.Ceiling(Last.PublishSeconds / Rhythm.SecondsAStep);

    /// <summary>Written into the feed on the busiest day.</summary>
    public double FeedBytesADay => Quarter.Chunk(Rhythm.StepsADay).Max(day => day.Sum(ten => ten.WrittenBytes));

    /// <returns>The fullest first.</returns>
    public IReadOnlyList<Use> Uses()
    {
        uses.Clear();
        Requests();
        Partitions();
        Queues();
        Instances();
        Blobs();
        Timers();
        Readers();
        return [.. uses.OrderByDescending(use => use.Share)];
    }

    /// <summary>For the bill.</summary>
    public SimulatedMonth AverageMonth() => new(
        AMonth(ten => ten.Publications),
        AMonth(ten => ten.PublishSeconds),
        AMonth(ten => ten.WrittenBytes),
        AMonth(ten => ten.Rebuilds),
        AMonth(ten => ten.RebuildSeconds),
        (decimal)OfAverage(size => size.LakeBytes),
        (decimal)OfAverage(size => size.ParquetBytes),
        (decimal)OfAverage(size => size.CsvBytes));

    private decimal AMonth(Func<TenMinutes, double> figure) => (decimal)Quarter.Sum(figure) / Months;

    /// <summary>The service counts a row of more than a KiB as several.</summary>
    private double Kibibytes(double rows) => rows * Math.Ceiling(measured.RecordRowBytes / 1_024.0);

    private double OfLargest(Func<PublicationSize, double> figure) => sizes.At(figure, nation.Largest.Visits);

    private double OfAverage(Func<PublicationSize, double> figure) => sizes.At(figure, nation.AverageVisits);

    /// <summary>Single rows, transactions and pages of queries.</summary>
    private double CallsOf(string act) => measured.Acts.First(one => one.Key == act).Calls.Where(call => call.Key <= CallClass.TableQuery).Sum(call => call.Value);

    private double BlobCallsOf(string act) => ActOf(act).Calls.Where(call => call.Key is >= CallClass.BlobRead and <= CallClass.BlobOther).Sum(call => call.Value);

    private double FilesOf(string act) => ActOf(act).CallsOf(CallClass.BlobWrite);

    /// <summary>In the largest store in which it was measured.</summary>
    private MeasuredAct ActOf(string act) => measured.Acts.Where(one => one.Key == act).MaxBy(one => one.Communes)!;

    private void Requests()
    {
        var publishing = Quarter.Max(ten => ten.Publications * (CallsOf("publish-changed") + BlobCallsOf("publish-changed")) / Rhythm.SecondsAStep);
        Add("account-requests", "posts with four reads each in the busiest second, and publications", (PostsASecond * CallsAPost) + publishing);
        Add("table-entities", "rows written and calls in the same second: half of the records alone, half by twenty", PostsASecond * (CallsAPost + Kibibytes(Month.Batch / 2.0)));
        Add("account-ingress", "posts, and publications spread over ten minutes", ((PostsASecond * BytesAPost) + (Quarter.Max(ten => ten.WrittenBytes) / Rhythm.SecondsAStep)) * Bits);
    }

    private void Partitions()
    {
        var ofLargest = PostsASecond * Peak.PostsOfLargest / (double)Peak.Posts;
        Add("partition-entities", "`records`, the busiest team, if it sent its busiest ten minutes within a second", Kibibytes(QuarterSimulation.BusiestTeam(Peak.Visits)));
        var heldByTeam = nation.Provinces.Sum(province => province.Visits) / (double)Nation.Teams * QuartersHeld;
        Add("partition-entities", "`records`, an average team's year, looked through by the five lists of a phone that opens the form, within a second and if rows that are passed over count", Kibibytes(heldByTeam * ListsAnOpening));
        Add("partition-entities", "`changes`, the busiest province, if every post wrote a mark", ofLargest);
        Add("partition-entities", "`registry`, plans of the busiest province, if no post found them remembered", ofLargest);
        Add("partition-entities", "`keys`, one of 256 partitions, if no key was remembered", PostsASecond * (1 + Month.ReadsAPost) / KeyPartitions);
        Add("partition-entities", "`runs`, rebuilds noted, read and written, all within a minute", Quarter.Max(ten => ten.Rebuilds) * 2 / 60.0);
        Add("entity-size", "a record", measured.RecordRowBytes);
        Add("transaction-rows", "25 records of a phone, with none before them", 25);
    }

    private void Queues() => Add("queue-messages", "`rebuild`: put, taken and removed within a minute", Quarter.Max(ten => ten.Rebuilds) * 3 / 60.0);

    private void Instances()
    {
        Add("instance-temporary", "publication of the busiest province at the end of its first quarter", OfLargest(size => size.PeakDisk));
        Add("instance-temporary", "publication of an average province at the end of its first quarter", OfAverage(size => size.PeakDisk));
        Add("instance-temporary", "the same after a year, whose lake lies there too", OfAverage(size => size.PeakDisk) + ((QuartersHeld - 1) * OfAverage(size => size.LakeBytes)));
        Add("instance-memory", "publication of the busiest province: the engine keeps within its limit and writes the rest to the disk", sizes.Sizes.Max(size => size.PeakMemory));
        Add("function-seconds", "publication of the busiest province at the quarter's end", OfLargest(size => size.Seconds));
        var busy = Math.Max(Publishing, nation.Provinces.Count) + Math.Ceiling(Quarter.Max(ten => ten.RebuildSeconds) / Rhythm.SecondsAStep);
        Add("instances", "a publication an instance, all provinces at once, and rebuilds within ten minutes", busy);
        Add("regional-memory", "the same with 4 GB each", busy * limits["instance-memory"].Value);
    }

    private void Blobs()
    {
        Add("blob-requests", "`latest.json` of the nation, if all 7,000 officers asked for it within a minute", 7_000 / 60.0);
        Add("blob-size", "the largest file of the busiest province", OfLargest(size => size.LargestBlob));
        var tables = nation.Provinces.Sum(province => province.Visits) * 4 * measured.RecordRowBytes;
        var feed = FeedBytesADay * Profile.All[^1].DaysPaid(FeedRetention.KeptWhole);
        Add("account-size", "a year's records, and superseded files of the feed of as many busy days as they are kept", tables + feed);
    }

    private void Timers()
    {
        Add("http-seconds", "a file of 99,999 records, which was imported in 92 s (ARCHITECTURE, «A file of records»)", 92);
        var calendar = measured.At("tick-ReportCalendar", act => act.Seconds, act => act.Communes, nation.Communes);
        Add("function-seconds", "`ReportCalendar`: all communes, eight at once (with the emulator's times)", calendar);
        Add("function-seconds", "`WeeklyReconcile`: a message a commune and quarter, one after the other, when a year is held", nation.Communes * QuartersHeld * SecondsACall);
        var published = Quarter.Sum(ten => (double)ten.Publications) * Rhythm.StepsADay / Quarter.Count;
        var kept = (nation.Provinces.Count * FeedRetention.KeptFor.TotalDays) + (FeedRetention.KeptWhole.TotalDays * published);
        Add("function-seconds", "`NightlyRollup`: a day's superseded files go, 16 at once; manifests that stay are read one by one", (published * FilesOf("publish-changed") * SecondsACall / 16) + (kept * SecondsACall));
    }

    private void Readers()
    {
        Add("account-egress", "340 reports read a year of an average province within two hours", 340 * OfAverage(size => size.ParquetBytes) * QuartersHeld * Bits / 7_200);
        Add("powerbi-model", "a year of an average province, if a model is as large as its Parquet files", OfAverage(size => size.ParquetBytes) * QuartersHeld);
        Add("powerbi-model", "a year of the busiest province", OfLargest(size => size.ParquetBytes) * QuartersHeld);
    }

    private void Add(string limit, string about, double value) => uses.Add(new Use(limits[limit], about, value));
}
