using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Periods;

/// <summary><c>POST /api/v1/periods/{quarter}/reopen|close</c>: for one commune; nobody else's period is touched.</summary>
internal sealed class ChangePeriod(RegistryDesk desk, OfficialUnits units, BusinessClock clock)
{
    public static Task<IResult> ReopenAsync(
        string quarter, Posted<ReopenRequest> posted, HttpContext context, ChangePeriod use, CancellationToken cancel) =>
        use.ReopenAsync(quarter, posted, context, cancel);

    public static Task<IResult> CloseAsync(
        string quarter, Posted<CloseRequest> posted, HttpContext context, ChangePeriod use, CancellationToken cancel) =>
        use.CloseAsync(quarter, posted, context, cancel);

    private async Task<IResult> ReopenAsync(string text, Posted<ReopenRequest> posted, HttpContext context, CancellationToken cancel)
    {
        var (until, reason) = (posted.Value.Until, posted.Value.Reason);
        var quarter = QuarterOf(text);
        List<Fault> faults = [.. posted.Faults, .. FindFaults(quarter)];
        if (until < clock.Today)
            faults.Add(new Fault("/until", FaultCodes.Past, clock.Today));
        if (Refuse(faults, posted.Value.Commune) is { } refusal)
            return refusal;
        var wish = Reopening.Create(quarter!, until!.Value, reason, context.Caller().Key.Id, clock.Now);
        return await ChangeAsync("period.reopen", posted.Value.Commune!, wish.Quarter, context, _ => wish, Decide, cancel);

        IReadOnlyList<RegistryChange> Decide(Reopening? held) =>
            held is not null && (held.LastDay, held.Reason) == (wish.Until, wish.Reason) ? [] : [new RegistryChange.OfReopening(wish)];
    }

    private async Task<IResult> CloseAsync(string text, Posted<CloseRequest> posted, HttpContext context, CancellationToken cancel)
    {
        var quarter = QuarterOf(text);
        if (Refuse([.. posted.Faults, .. FindFaults(quarter)], posted.Value.Commune) is { } refusal)
            return refusal;
        return await ChangeAsync("period.close", posted.Value.Commune!, quarter!, context, held => held, Decide, cancel);

        IReadOnlyList<RegistryChange> Decide(Reopening? held) =>
            held is { EndedAt: null } && held.Until >= clock.Today ? [new RegistryChange.OfReopening(held.End(clock.Now))] : [];
    }

    /// <param name="action">What the log calls it.</param>
    /// <param name="code">The commune.</param>
    /// <param name="quarter">Which one is changed.</param>
    /// <param name="context">The request.</param>
    /// <param name="told">Of the reopening that is held, whose day and reason the log tells.</param>
    /// <param name="decide">Of the reopening that is held, what is written.</param>
    /// <param name="cancel">Stops between two tries.</param>
    private async Task<IResult> ChangeAsync(
        string action,
        string code,
        Period quarter,
        HttpContext context,
        Func<Reopening?, Reopening?> told,
        Func<Reopening?, IReadOnlyList<RegistryChange>> decide,
        CancellationToken cancel)
    {
        var commune = UnitCode.Parse(code);
        var now = (await desk.ViewAsync(commune, cancel)).Registry;
        var what = context.Audit(action, quarter.ToString(), Describe(told(now.FindReopening(quarter)?.Value), now));
        var outcome = await desk.ChangeAsync(commune, what, Decide, cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        if (outcome.After.FindReopening(quarter) is { } written)
            context.Response.Headers.ETag = EntityTags.Of(written.Revision);
        return TypedResults.Ok(PeriodResponse.Of(outcome.Before with { Registry = outcome.After }, quarter));

        Ruling Decide(CommuneView view)
        {
            var held = view.Registry.FindReopening(quarter);
            if (EntityTags.Refuse(context.Conditions(), held?.Revision) is { } stale)
                return Ruling.Refuse(stale);
            return view.StateOf(quarter) is PeriodState.Running or PeriodState.Open
                ? Ruling.Refuse(Problems.NotPossibleNow)
                : Ruling.Write(decide(held?.Value));
        }
    }

    /// <summary>Nothing is ever erased from the log, so a reason that names a member stays out of it.</summary>
    private static string Describe(Reopening? reopening, CommuneRegistry registry)
    {
        if (reopening is null)
            return "";
        var members = registry.Members.Values.Select(held => held.Value).Where(member => !member.IsErased).ToArray();
        var traces = PersonTraces.Of(
            members.Select(member => member.Name), members.SelectMany(member => member.States).Select(state => state.Phone).OfType<string>());
        return FormattableString.Invariant($"{reopening.Until:yyyy-MM-dd} {traces.Without(reopening.Reason)}").TrimEnd();
    }

    private Problem? Refuse(IReadOnlyList<Fault> faults, string? commune)
    {
        if (faults.Count > 0)
            return Problems.Invalid.With(faults);
        return units.Home(UnitCode.Parse(commune!)) is null ? Problems.UnknownUnit : null;
    }

    private static IEnumerable<Fault> FindFaults(Period? quarter) => quarter is null ? [new Fault("{quarter}", FaultCodes.Malformed)] : [];

    private static Period? QuarterOf(string text) =>
        Period.TryParse(text, out var period) && period is { Calendar: PeriodCalendar.Civil, Kind: PeriodKind.Quarter } ? period : null;
}
