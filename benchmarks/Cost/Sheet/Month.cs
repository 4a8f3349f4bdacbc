namespace Tcns.Benchmarks.Cost.Sheet;

/// <summary>How often each act happens in a month of a profile. What is assumed here is said in <c>docs/cost.md</c>.</summary>
internal sealed class Month
{
    public const decimal Hours = 730;
    public const decimal Days = Hours / 24;
    public const decimal WorkingDays = 22;

    /// <summary>Half of the records come one by one, half as what a phone has kept.</summary>
    public const int Batch = 20;

    /// <summary>Requests of a phone around each post: who it is, what was taken, returned and answered.</summary>
    public const int ReadsAPost = 4;

    /// <summary>Requests of somebody in an office on a working day.</summary>
    public const int ReadsADay = 40;

    /// <summary>Runs of <c>RebuildChanged</c> in the twelve hours in which teams send.</summary>
    public const decimal TicksADay = 72;

    /// <summary>A mark is five minutes old before it goes, so that every other record is rebuilt twice.</summary>
    public const decimal RebuildsAMark = 1.5m;

    /// <summary>Of the availability test: five places, every five minutes.</summary>
    public const decimal Probes = 5 * 12 * Hours;

    public Month(Profile profile, SimulatedMonth? simulated = null)
    {
        var records = profile.RecordsAYear / 12m;
        var posts = (records / 2) + (records / 2 / Batch);
        var marksADay = posts * RebuildsAMark / Days / profile.Provinces;
        var publications = simulated?.Publications ?? (profile.Provinces * Days * Math.Min(TicksADay, marksADay));
        var ordering = Days * Math.Min(TicksADay, marksADay * profile.Provinces);
        var reconciled = profile.Communes * 4 * Days / 7;
        Rebuilds = (simulated?.Rebuilds ?? (profile.Provinces * Days * Math.Min(TicksADay * profile.Communes / profile.Provinces, marksADay))) + reconciled;
        var pages = profile.Officers * WorkingDays * ReadsADay;
        Acts =
        [
            new("post-one", records / 2, IsRequest: true),
            new("post-batch", records / 2 / Batch, IsRequest: true),
            new("read-records", (posts * ReadsAPost) + (pages / 2), IsRequest: true),
            new("read-indicators", pages / 2, IsRequest: true),
            new("health", Probes, IsRequest: true),
            new("rebuild", Rebuilds, IsRequest: false),
            new("publish-changed", publications, IsRequest: false),
            new("publish-new-day", profile.Provinces * Days, IsRequest: false),
            new("order", ordering, IsRequest: false),
            new("tick-RebuildChanged", (6 * Hours) - ordering, IsRequest: false),
            new("tick-Watch", 6 * Hours, IsRequest: false),
            new("tick-SendNotices", 12 * Hours, IsRequest: false),
            new("tick-NightlyRollup", Days, IsRequest: false),
            new("tick-ReportCalendar", Days, IsRequest: false),
        ];
        Refreshes = profile.BiReaders * Days;
    }

    public IReadOnlyList<Times> Acts { get; }

    /// <summary>Messages on <c>rebuild</c>: what was marked, and weekly all.</summary>
    public decimal Rebuilds { get; }

    /// <summary>Of reports that read a province's whole feed.</summary>
    public decimal Refreshes { get; }

    /// <summary>What is taken from the queues by the host, which then removes it.</summary>
    public decimal Messages => Acts.Where(act => act.Act is "rebuild" or "publish-changed" or "publish-new-day").Sum(act => act.Number);
}
