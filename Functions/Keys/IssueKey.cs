using Tcns.Domain.Forms;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Storage.Access;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Keys;

/// <summary><c>POST /api/v1/keys</c></summary>
internal static class IssueKey
{
    public static async Task<IResult> HandleAsync(
        Posted<IssueKeyRequest> posted, HttpContext context, RunMode mode, OfficialUnits units, BusinessClock clock, KeyIssue issue, RegistryStore registry,
        CancellationToken cancel)
    {
        var caller = context.Caller();
        var request = posted.Value;
        var unit = UnitCode.TryParse(request.Unit, out var code) ? code : null;
        if (request.HasRole && !caller.Role.MayIssue(request.ParsedRole))
            return Problems.RoleRefused;

        // What cannot be read is not missing as well.
        List<Fault> faults = [.. posted.Faults, .. FindFaults(request, unit, clock.Today).Where(found => posted.Faults.All(fault => fault.Path != found.Path))];
        if (faults.Count > 0)
            return Problems.Invalid.With(faults);
        if (unit is not null && units.Home(unit) is null)
            return Problems.UnknownUnit;
        if (unit?.Level == UnitLevel.Team && await RefuseTeamAsync(unit, request.Member, registry, cancel) is { } refusal)
            return refusal;

        // Before anything is made: a key whose link cannot be shown would be lost.
        if (PublicAddress.Of(context.Request, mode) is not { } address)
            return Problems.Unreadable;
        var details = new KeyDetails
        {
            Member = request.Member,
            Label = request.Label,
            ExpiresOn = request.ExpiresOn,
            IsPrincipal = request.Principal is not null,
            CreatedAt = clock.Now,
            CreatedBy = caller.Key.Id,
        };
        return await issue.IssueAsync(request.ParsedRole, unit, details, request.Principal, cancel) is { } made
            ? Answer(address, made)
            : Problems.AlreadyBound;
    }

    private static async Task<Problem?> RefuseTeamAsync(UnitCode team, string? member, RegistryStore store, CancellationToken cancel)
    {
        var registry = await store.ReadAsync(team.Commune!, cancel);
        if (registry.FindTeam(team) is null)
            return Problems.UnknownUnit;
        return member is null || registry.FindMember(team, member) is not null
            ? null
            : Problems.Invalid.With([new Fault("/member", FaultCodes.NotAMember)]);
    }

    private static IEnumerable<Fault> FindFaults(IssueKeyRequest request, UnitCode? unit, DateOnly today)
    {
        if (request.Unit is not null && unit is null)
            yield return new Fault("/unit", FaultCodes.Malformed);
        else if (request.HasRole ? !request.ParsedRole.CanHaveUnit(unit?.Level) : unit is null)
            yield return new Fault("/unit", unit is null ? FaultCodes.Required : FaultCodes.WrongLevel);
        if (request.ExpiresOn <= today)
            yield return new Fault("/expiresOn", FaultCodes.Past, today.AddDays(1));
        if (request.Principal is not null && request.Member is not null)
            yield return new Fault("/member", FaultCodes.NotTogether, "principal");
    }

    private static IResult Answer(Uri address, IssuedKey made)
    {
        var url = made.Secret is { } secret ? Enrolment.Url(address, secret) : null;
        return TypedResults.Json(
            new IssuedKeyResponse(made.Id, made.Secret?.Text, url, url is null ? null : Enrolment.Qr(url)),
            WireJson.Wire.IssuedKeyResponse,
            statusCode: StatusCodes.Status201Created);
    }
}
