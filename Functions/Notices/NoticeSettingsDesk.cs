using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Members;
using Tcns.Functions.Registry;
using Tcns.Storage.Access;
using Tcns.Storage.Notices;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Notices;

/// <summary><c>GET</c>, <c>PUT /api/v1/notices/{unit}/settings</c>: how a unit wants to be told.</summary>
internal sealed class NoticeSettingsDesk(NoticeSettingsStore store, KnownUnits units, PersonalReads reads, AuditLog audit)
{
    public static Task<IResult> GetAsync(string unit, HttpContext context, NoticeSettingsDesk use, CancellationToken cancel) =>
        use.TellAsync(context, UnitCode.Parse(unit), cancel);

    public static Task<IResult> PutAsync(
        string unit, Posted<NoticeSettingsRequest> posted, HttpContext context, NoticeSettingsDesk use, CancellationToken cancel) =>
        posted.Faults.Count > 0
            ? Task.FromResult<IResult>(Problems.Invalid.With(posted.Faults))
            : use.ChangeAsync(context, UnitCode.Parse(unit), posted.Value.Settings, cancel);

    private async Task<IResult> TellAsync(HttpContext context, UnitCode unit, CancellationToken cancel)
    {
        if (!await units.HasAsync(unit, cancel))
            return Problems.UnknownUnit;
        var (settings, _) = await store.ReadAsync(unit, cancel);
        await reads.NoteAsync(
            context, unit, "notices.read-settings", unit.Value, settings.Emails.Count > 0 ? PersonalView.Everything : PersonalView.Nothing, cancel);
        return Describe(context, unit, settings);
    }

    private async Task<IResult> ChangeAsync(HttpContext context, UnitCode unit, NoticeSettings wish, CancellationToken cancel)
    {
        if (!await units.HasAsync(unit, cancel))
            return Problems.UnknownUnit;
        var isLogged = false;
        return await Overtaken.TryAgainAsync("the notice settings of " + unit, TryOnceAsync, cancel);

        async Task<IResult?> TryOnceAsync()
        {
            var (held, row) = await store.ReadAsync(unit, cancel);
            if (EntityTags.Refuse(context.Conditions(), TagOf(held)) is { } stale)
                return stale;
            if (TagOf(held) == TagOf(wish))
                return Describe(context, unit, held);
            if (!isLogged)
                await audit.AppendAsync(unit.Commune ?? unit, context.Audit("notices.settings", unit.Value, wish.Summary), cancel);
            isLogged = true;
            return await store.TryWriteAsync(unit, wish, row, cancel) ? Describe(context, unit, wish) : null;
        }
    }

    private static IResult Describe(HttpContext context, UnitCode unit, NoticeSettings settings)
    {
        var tag = TagOf(settings);
        context.Response.Headers.ETag = tag;
        return TypedResults.Ok(NoticeSettingsResponse.Of(unit, settings, tag));
    }

    private static string TagOf(NoticeSettings settings) =>
        ContentTag.Of(settings.Summary + " " + string.Join(',', settings.Emails.Select(address => address.Value))).Tag.Value!;
}
