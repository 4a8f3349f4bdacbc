using System.Globalization;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Worlds;

/// <summary>
/// A province as tests need it: every part has a usual value, so that a test shows only what matters. What a team is or does is
/// said after the team. Figures are seen on 20 November 2026 unless it says otherwise.
/// </summary>
internal sealed class World
{
    public const string ProvinceCode = "08";

    /// <summary>The one commune of a world that names none.</summary>
    public const string CommuneCode = "00700";

    private readonly Dictionary<string, CommuneRegistry> registries = [];
    private readonly List<Plan> plans = [];
    private readonly List<FirstSubmission> submissions = [];
    private readonly List<FieldRecord> records = [];
    private string[] communes = [CommuneCode];
    private DateOnly today = DayOf("2026-11-20");

    public IReadOnlyList<FieldRecord> Records => records;

    public ProvinceFacts Facts =>
        new(UnitCode.Parse(ProvinceCode), [.. communes.Select(UnitCode.Parse)], plans, [.. registries.Values], submissions, today);

    public static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNull(string? text) => text is null ? null : DayOf(text);

    /// <summary>The day on which the figures are seen.</summary>
    public World SeenOn(string day)
    {
        today = DayOf(day);
        return this;
    }

    /// <summary>The official list.</summary>
    public World OfCommunes(params string[] codes)
    {
        communes = codes;
        return this;
    }

    /// <summary>With a baseline if any of its numbers is given.</summary>
    public World Village(
        string code = "00700-01", int? households = null, int? workingAge = null, int? businesses = null, string? from = null, string? to = null)
    {
        Change(code, new RegistryChange.OfVillage(Domain.Places.Village.Create(
            VillageCode.Parse(code), "Thôn " + code, VillageKind.Thon, DayRange.Between(DayOrNull(from), DayOrNull(to)))));
        return households is null && workingAge is null && businesses is null ? this : Baseline(code, 2026, households, workingAge, businesses);
    }

    public World Baseline(string village, int year, int? households = null, int? workingAge = null, int? businesses = null) =>
        Change(village, new RegistryChange.OfBaseline(new Baseline(VillageCode.Parse(village), year, households, workingAge, businesses)));

    /// <param name="month">Such as 2026-10.</param>
    /// <param name="dossiers">Online and in all, such as 30/40; null where nobody entered it.</param>
    /// <param name="ocop">The same of products.</param>
    /// <param name="commune">Its code.</param>
    public World Statistics(string month, string? dossiers = null, string? ocop = null, string commune = CommuneCode) =>
        Change(commune, new RegistryChange.OfStatistics(new CommuneStatistics(
            UnitCode.Parse(commune), Period.Parse(month).First, ShareOf(dossiers), ShareOf(ocop))));

    public World Team(string code = "00700-T01", string? village = "00700-01", string from = "2025-07-01", string? to = null) =>
        Change(code, new RegistryChange.OfTeam(Members.TeamOf(code, village, from, to)));

    /// <summary>The team works in another village from a day on.</summary>
    public World TeamGoesTo(string code, string village, string from) =>
        Change(code, new RegistryChange.OfTeam(Members.GoingTo(RegistryOf(code).FindTeam(UnitCode.Parse(code))!, village, from)));

    public World Member(Domain.Teams.Member member) => Change(member.Team.Value, new RegistryChange.OfMember(member));

    public World Plan(PlanSketch sketch)
    {
        plans.Add(sketch.Draw());
        return this;
    }

    /// <summary>A plan of the commune for 2026 with these targets; see <see cref="PlanSketch"/>.</summary>
    public World Plan(params string[] targets) => Plan(new PlanSketch { Targets = targets });

    public World Reopened(string quarter, string until, string commune = CommuneCode) =>
        Change(commune, new RegistryChange.OfReopening(Reopening.Create(Period.Parse(quarter), DayOf(until), "sửa", "k", DateTimeOffset.UnixEpoch)));

    public World ClosedAgain(string quarter, string commune = CommuneCode)
    {
        var reopening = RegistryOf(commune).FindReopening(Period.Parse(quarter))!.Value;
        return Change(commune, new RegistryChange.OfReopening(reopening.End(DateTimeOffset.UnixEpoch)));
    }

    public World Submitted(string unit, string period, string on)
    {
        submissions.Add(new FirstSubmission(UnitCode.Parse(unit), Period.Parse(period), DayOf(on)));
        return this;
    }

    public World Record(RecordSketch sketch)
    {
        var team = UnitCode.Parse(sketch.Team);
        var village = sketch.HasVillage ? RegistryOf(sketch.Team).FindTeam(team)?.StateOn(DayOf(sketch.Date)).Village : null;
        records.Add(sketch.Draw(records.Count + 1, village));
        return this;
    }

    /// <summary>What became of the newest record.</summary>
    public World Then(Func<FieldRecord, FieldRecord> next)
    {
        records[^1] = next(records[^1]);
        return this;
    }

    public CommuneRegistry RegistryOf(string code) =>
        registries.GetValueOrDefault(code[..CommuneCode.Length]) ?? CommuneRegistry.Empty(UnitCode.Parse(code[..CommuneCode.Length]));

    private static OnlineShare? ShareOf(string? text) => text?.Split('/') is [var online, var total]
        ? new OnlineShare(int.Parse(total, CultureInfo.InvariantCulture), int.Parse(online, CultureInfo.InvariantCulture))
        : null;

    private World Change(string code, RegistryChange change)
    {
        var registry = RegistryOf(code);
        registries[registry.Commune.Value] = registry.With(registry.Revision + 1, change);
        return this;
    }
}
