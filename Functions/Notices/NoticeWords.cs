using System.Globalization;
using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Notices;

/// <summary>Says notices in words, with the names of teams and units and none of people.</summary>
internal sealed class NoticeWords(OfficialUnits units, RegistryDesk desk, BusinessClock clock)
{
    public async Task<NoticeLetter> WriteAsync(Notice notice, CancellationToken cancel) => new(
        notice, await SayAsync(notice, Language.Vietnamese, cancel), await SayAsync(notice, Language.English, cancel));

    public async Task<NoticeWording> SayAsync(Notice notice, Language language, CancellationToken cancel)
    {
        var name = "notice." + notice.Kind.WireName();
        object[] parts = [await NameAsync(notice.About, cancel), PeriodOf(notice.Period, language), Day(notice.DueOn)];
        return new NoticeWording(Capital(AppTexts.Format(name + ".title", language, parts)), Capital(AppTexts.Format(name + ".text", language, parts)));
    }

    /// <summary>Within a sentence: <c>xã Tân Kỳ</c>.</summary>
    private async Task<string> NameAsync(UnitCode unit, CancellationToken cancel)
    {
        if (unit.Level != UnitLevel.Team)
            return units.Find(unit)?.NameInSentence ?? unit.Value;
        return (await desk.RecentViewAsync(unit.Commune!, cancel)).Registry.FindTeam(unit)?.StateOn(clock.Today).Name ?? unit.Value;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string PeriodOf(Period period, Language language)
    {
        var words = PeriodTexts.Say("notice-period", period, language);
        return period.Calendar is PeriodCalendar.Reporting ? AppTexts.Format("notice-period.reporting", language, words) : words;
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
