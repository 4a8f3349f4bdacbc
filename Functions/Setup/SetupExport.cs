using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Sheets;
using Tcns.Functions.Teams;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Setup;

/// <summary>
/// A commune's set-up as rows. Without a day all that ever was, each as it is last, so that the file imported again changes
/// nothing; with a day those active on it, as they were.
/// </summary>
internal sealed class SetupExport(CommuneRegistry registry, DateOnly? on, Language language)
{
    public async Task WriteAsync(Stream stream, IReadOnlyList<SheetTable> tables, CancellationToken cancel)
    {
        using var writer = new SheetWriter(stream, language);
        foreach (var table in tables)
            await writer.AddAsync(table, RowsOf(table), cancel);
        await writer.FinishAsync(cancel);
    }

    public Task WriteCsvAsync(Stream stream, SheetTable table, CancellationToken cancel) =>
        CsvWriter.WriteAsync(stream, language, table, RowsOf(table), cancel);

    private IEnumerable<IReadOnlyList<CellValue>> RowsOf(SheetTable table) =>
        table == SetupTables.Villages ? Villages().Select(Row)
        : table == SetupTables.Baselines ? registry.Baselines.Values.Select(held => held.Value).Where(HasVillage).Select(Row)
        : table == SetupTables.Teams ? registry.Teams.Values.Select(held => held.Value).Where(team => IsIn(team.IsActiveOn)).Select(Row)
        : Members().Select(Row);

    private IEnumerable<Village> Villages() => registry.Villages.Values.Select(held => held.Value).Where(village => IsIn(village.IsActiveOn));

    private bool HasVillage(Baseline baseline) => registry.Find(baseline.Village) is { } village && IsIn(village.IsActiveOn);

    /// <summary>Who was proposed waits for the commune, and who was erased has no name: neither is in it.</summary>
    private IEnumerable<Member> Members() => registry.Members.Values.Select(held => held.Value)
        .Where(member => member.Standing == MemberStanding.Accepted && !member.IsErased)
        .Where(member => IsIn(registry.LifeOf(member).Contains));

    private bool IsIn(Func<DateOnly, bool> isActiveOn) => on is not { } day || isActiveOn(day);

    private static IReadOnlyList<CellValue> Row(Village village) =>
        [CellValue.Of(village.Code.Value), CellValue.Of(village.Name), CellValue.Of(village.Kind.WireName()), CellValue.Of(village.From), CellValue.Of(village.To)];

    private static IReadOnlyList<CellValue> Row(Baseline baseline) =>
    [
        CellValue.Of(baseline.Village.Value), CellValue.Of((decimal)baseline.Year), CellValue.Of((decimal?)baseline.Households),
        CellValue.Of((decimal?)baseline.WorkingAge), CellValue.Of((decimal?)baseline.Businesses),
    ];

    private IReadOnlyList<CellValue> Row(Team team)
    {
        var state = on is { } day ? team.StateOn(day) : team.Latest;
        return
        [
            CellValue.Of(team.Code.Value), CellValue.Of(TeamRequest.NameOf(team.Level)), CellValue.Of(state.Village?.Value), CellValue.Of(state.Name),
            CellValue.Of(state.Decision?.Number), CellValue.Of(state.Decision?.On), CellValue.Of(team.EstablishedOn), CellValue.Of(team.DissolvedOn),
        ];
    }

    private IReadOnlyList<CellValue> Row(Member member)
    {
        var state = on is { } day ? member.StateOn(day) : member.States[^1];
        return
        [
            CellValue.Of(member.Team.Value), CellValue.Of(member.Name), CellValue.Of(state.Role.WireName()), CellValue.Of(member.JoinedOn),
            CellValue.Of(state.Affiliation), CellValue.Of(DutyNames.Join(state.Duties, language)), CellValue.Of(state.Phone), CellValue.Of(member.End?.On),
            CellValue.Nothing,
        ];
    }
}
