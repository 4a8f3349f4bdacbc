using System.Globalization;
using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Documents;
using Tcns.Functions.Reports;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Awards;

/// <summary>Who is put forward for titles, as an administrative paper. Papers of the state are in Vietnamese.</summary>
internal static class AwardPaper
{
    /// <summary>Of <c>danh sách</c>, in the place of that of reports.</summary>
    private const string Symbol = "DS";

    private static PaperCell Nothing { get; } = new PaperCell.Text("–");

    /// <summary>The own office's list: what its chairman approved.</summary>
    public static Paper OfCommune(IReadOnlyList<AwardResponse> items, Period period, Letterhead letterhead, DateOnly today)
    {
        var forwarded = items.Count(item => item.ForwardedOn is not null);
        var parts = new PaperParts();
        parts.Say(items.Count == 0 ? Say("none") : Say("commune", items.Count, forwarded));
        AddTable(parts, items, []);
        return Finish(parts, period, letterhead, today);
    }

    /// <summary>What communes sent up.</summary>
    public static Paper OfProvince(IReadOnlyList<AwardResponse> items, Period period, Letterhead letterhead, DateOnly today, OfficialUnits units)
    {
        var parts = new PaperParts();
        parts.Say(items.Count == 0 ? Say("none") : Say("province", items.Count, items.Select(item => item.Unit).Distinct(StringComparer.Ordinal).Count()));
        AddTable(parts, items, [(Words("unit", 5), item => new PaperCell.Text(units.Find(UnitCode.Parse(item.Unit))!.FullName))]);
        return Finish(parts, period, letterhead, today);
    }

    private static Paper Finish(PaperParts parts, Period period, Letterhead letterhead, DateOnly today) => new(
        letterhead with { Symbol = SymbolOf(letterhead.Symbol) }, Say("kind"), Say("subject", PaperPeriods.Name(period)), SignedOn: null, today.Year, parts.All);

    private static void AddTable(PaperParts parts, IReadOnlyList<AwardResponse> items, IReadOnlyList<(PaperColumn Column, Func<AwardResponse, PaperCell> Cell)> first)
    {
        if (items.Count == 0)
            return;
        (PaperColumn Column, Func<AwardResponse, PaperCell> Cell)[] columns =
        [
            .. first,
            (Words("nominee", 6), item => new PaperCell.Text(NameOf(item))),
            (Words("title", 5), item => new PaperCell.Text(AppTexts.Get("award-title." + item.Title, Language.Vietnamese))),
            (Numbers("score", 3), item => item.Standing?.Score is { } score ? new PaperCell.Number(score, 1) : Nothing),
            (Numbers("rank", 3), item => item.Standing is { Rank: { } rank } standing ? new PaperCell.Text(FormattableString.Invariant($"{rank}/{standing.Of}")) : Nothing),
            (Words("reason", 8), item => new PaperCell.Text(item.Reason ?? "")),
            (Words("decision", 7), item => new PaperCell.Text(DecisionOf(item))),
        ];
        parts.Table(
            Say("table"),
            [Numbers("no", 2), .. columns.Select(column => column.Column)],
            items.Select((item, index) => (PaperCell[])[new PaperCell.Number(index + 1), .. columns.Select(column => column.Cell(item))]));
    }

    /// <summary>As <c>Nguyễn Thị Hoa, Tổ CNSCĐ thôn Đông</c>; what may not be told, or was erased, is left out.</summary>
    private static string NameOf(AwardResponse item) => item.Nominee switch
    {
        null => Say("erased"),
        { Member: not null } of => of.Name is null ? Say("member", of.Place ?? "") : of.Name + ", " + of.Place,
        { Kind: "household" } of => HouseholdOf(item.Title, of.Household, of.Place ?? of.Village!),
        { } of => of.Name ?? of.Team ?? of.Village!,
    };

    /// <param name="title">One that goes to the family, or to one of its people.</param>
    /// <param name="code">Null where it may not be told.</param>
    /// <param name="village">In which it lives.</param>
    private static string HouseholdOf(string title, string? code, string village)
    {
        var id = title == AwardTitle.DigitalFamily.WireName() ? "household" : "resident";
        return code is null ? Say(id + "-of", village) : Say(id, code, village);
    }

    private static string DecisionOf(AwardResponse item) => string.Join(
        ", ", new[] { item.Decision?.Number, item.Decision?.DecidedOn?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) }.Where(part => part is not null));

    /// <summary>DS-UBND for BC-UBND.</summary>
    private static string? SymbolOf(string? symbol) => symbol?.IndexOf('-', StringComparison.Ordinal) is >= 0 and var dash ? Symbol + symbol[dash..] : symbol;

    private static PaperColumn Words(string id, int weight) => new(Say(id), HoldsNumbers: false, weight);

    private static PaperColumn Numbers(string id, int weight) => new(Say(id), HoldsNumbers: true, weight);

    private static string Say(string id, params object[] gaps) => AppTexts.Format("award-paper." + id, Language.Vietnamese, gaps);
}
