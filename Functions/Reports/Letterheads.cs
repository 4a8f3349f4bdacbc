using System.Security.Cryptography;
using System.Text.Json;
using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Documents;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;
using Tcns.Storage.Access;
using Tcns.Storage.Reports;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Reports;

/// <summary>What stands above and below papers: what a commune or a province has entered, and where it has not, what such a unit usually has there.</summary>
internal sealed class Letterheads(LetterheadStore store, OfficialUnits units, AuditLog audit)
{
    private const int MostRecipients = 20;

    public static Task<IResult> GetAsync(string unit, HttpContext context, Letterheads use, CancellationToken cancel) =>
        use.TellAsync(UnitCode.Parse(unit), context, cancel);

    public static Task<IResult> PutAsync(string unit, Posted<LetterheadRequest> posted, HttpContext context, Letterheads use, CancellationToken cancel) =>
        use.ChangeAsync(UnitCode.Parse(unit), posted, context, cancel);

    /// <param name="unit">A team's papers go out under its commune's.</param>
    /// <param name="name">Of the unit.</param>
    /// <param name="number">Null leaves room to write it by hand.</param>
    /// <param name="role">Who reads it: names are for those who work with them.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<Letterhead> OfAsync(UnitCode unit, string name, string? number, Role role, CancellationToken cancel)
    {
        var owner = unit.Commune ?? unit;
        var (entered, usual) = (await ReadAsync(owner, cancel), UsualOf(owner));
        var office = entered.Agency ?? usual.Agency!;
        var place = entered.Place ?? usual.Place!;
        if (unit.Level is UnitLevel.Team)
            return new Letterhead(office, name, number, "BC-TCNSCĐ", place, null, Say("leader"), null, [office.ReplaceLineEndings(" "), Say("keep")]);
        return new Letterhead(
            entered.ParentAgency ?? usual.ParentAgency,
            office,
            number,
            entered.Symbol ?? usual.Symbol!,
            place,
            entered.OnBehalfOf ?? usual.OnBehalfOf,
            entered.SignerTitle ?? usual.SignerTitle!,
            role is Role.Viewer or Role.Collector ? null : entered.SignerName,
            entered.Recipients is { Count: > 0 } recipients ? recipients : usual.Recipients!);
    }

    private async Task<IResult> TellAsync(UnitCode unit, HttpContext context, CancellationToken cancel)
    {
        if (unit.Level is UnitLevel.Team)
            return Problems.NotFound;
        if (units.Find(unit) is null)
            return Problems.UnknownUnit;
        return Tell(unit, await ReadAsync(unit, cancel), context);
    }

    private IResult Tell(UnitCode unit, LetterheadRequest entered, HttpContext context)
    {
        var tag = TagOf(entered);
        context.Response.Headers.ETag = tag;
        return TypedResults.Json(LetterheadResponse.Of(entered, UsualOf(unit), tag), WireJson.Wire.LetterheadResponse);
    }

    private async Task<IResult> ChangeAsync(UnitCode unit, Posted<LetterheadRequest> posted, HttpContext context, CancellationToken cancel)
    {
        if (unit.Level is UnitLevel.Team)
            return Problems.NotFound;
        if (units.Find(unit) is null)
            return Problems.UnknownUnit;
        if (posted.Faults.Count > 0)
            return Problems.Invalid.With(posted.Faults);
        if (posted.Value.Recipients?.Count > MostRecipients)
            return Problems.Invalid.With([new Fault("/recipients", FaultCodes.OutOfRange, Bounds.Between(0, MostRecipients))]);
        var content = JsonSerializer.Serialize(posted.Value, WireJson.Wire.LetterheadRequest);
        var isLogged = false;
        return await Overtaken.TryAgainAsync("the letterhead of " + unit, TryOnceAsync, cancel);

        async Task<IResult?> TryOnceAsync()
        {
            var held = await store.FindAsync(unit, cancel);
            if (EntityTags.Refuse(context.Conditions(), TagOf(Read(held?.Content))) is { } stale)
                return stale;
            if (held?.Content != content && RowRoom.Refuse(content.Length, LetterheadStore.Longest) is { } outgrown)
                return outgrown;
            if (!isLogged)
                await audit.AppendAsync(unit, context.Audit("letterhead.put", unit.Value), cancel);
            isLogged = true;
            return await store.TryWriteAsync(unit, content, held?.Row, cancel)
                ? Tell(unit, posted.Value, context)
                : null;
        }
    }

    private async Task<LetterheadRequest> ReadAsync(UnitCode unit, CancellationToken cancel) => Read((await store.FindAsync(unit, cancel))?.Content);

    private static LetterheadRequest Read(string? json) =>
        json is null ? LetterheadRequest.Empty : JsonSerializer.Deserialize(json, WireJson.Wire.LetterheadRequest)!;

    private LetterheadRequest UsualOf(UnitCode unit)
    {
        var place = units.Find(unit)!;
        var committee = Say("committee", place.NameInSentence);
        return unit.Level is UnitLevel.Province
            ? new LetterheadRequest(committee, Say("department"), "BC-SKHCN", place.Name, null, Say("director"), null, [committee.ReplaceLineEndings(" "), Say("keep")])
            : new LetterheadRequest(null, committee, "BC-UBND", place.Name, Say("on-behalf"), Say("chairman"), null, [Say("department"), Say("keep")]);
    }

    private static string TagOf(LetterheadRequest entered) =>
        "\"" + Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(entered, WireJson.Wire.LetterheadRequest)).AsSpan(0, 8)) + "\"";

    private static string Say(string id, params object[] gaps) => AppTexts.Format("report-paper." + id, Language.Vietnamese, gaps);
}
