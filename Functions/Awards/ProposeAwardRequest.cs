using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Awards;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.Awards;

/// <summary>A nomination for a title.</summary>
/// <param name="Unit">The commune that proposes.</param>
/// <param name="Title">
/// outstanding-team (a team), digital-citizen-pioneer and digital-ambassador (a member, or one person of a household), digital-family (a
/// household), electronic-neighbourhood (a village).
/// </param>
/// <param name="Period">A quarter or year of either calendar that has begun.</param>
/// <param name="Reason">What it is earned by; without names of residents.</param>
internal sealed record ProposeAwardRequest(
    [property: Required] string? Unit,
    [property: Required] string? Title,
    [property: Required] string? Period,
    [property: Required] NomineeBody? Nominee,
    [property: Required] string? Reason) : IPostedObject<ProposeAwardRequest>
{
    private const int LongestCode = 20;

    public static ProposeAwardRequest Example { get; } = new(
        "11113", "outstanding-team", "2026-Q4", new NomineeBody("11113-T03", null, null, null), "Đến đủ các hộ trong thôn, đứng đầu bảng xếp hạng quý.");

    string? IPostedObject<ProposeAwardRequest>.Unit => Unit;

    public static ProposeAwardRequest Read(JsonFields fields)
    {
        var title = fields.Choice("title", AwardTitles.ByName, required: true);
        var nominee = NomineeBody.Read(fields.Part("nominee", required: true));
        if (nominee is { Kind: null })
            fields.Note("nominee", FaultCodes.Required);
        else if (nominee is { Kind: { } kind } && title?.MayGoTo(kind) is false)
            fields.Note("nominee", FaultCodes.NotTogether, "title: " + title.Value.WireName());
        return new ProposeAwardRequest(ReadUnit(fields), title?.WireName(), ReadPeriod(fields), nominee, fields.Prose("reason", RecordForm.LongestText, required: true));
    }

    /// <summary>As sent, so that the scope gate judges it; what is no commune is noted.</summary>
    private static string? ReadUnit(JsonFields fields)
    {
        var text = fields.Code("unit", LongestCode, required: true);
        if (text is not null && !UnitCode.TryParse(text, out _))
            fields.Note("unit", FaultCodes.Malformed);
        else if (text is not null && UnitCode.Parse(text).Level != UnitLevel.Commune)
            fields.Note("unit", FaultCodes.WrongLevel);
        return text;
    }

    private static string? ReadPeriod(JsonFields fields)
    {
        var text = fields.Code("period", LongestCode, required: true);
        if (text is null)
            return null;
        if (!Domain.Time.Period.TryParse(text, out var period))
            fields.Note("period", FaultCodes.Malformed);
        else if (period.Kind is not (PeriodKind.Quarter or PeriodKind.Year))
            fields.Note("period", FaultCodes.UnknownValue, FormattableString.Invariant($"{period.Year}-Q1–Q4; {period.Year}; {period.Year}-RQ1–RQ4; {period.Year}-R"));
        return text;
    }
}
