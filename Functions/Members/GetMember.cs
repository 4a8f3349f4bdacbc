using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Members;

/// <summary><c>GET /api/v1/members/{team}/{id}?on=</c>: one member, with what happened and who decided it.</summary>
internal static class GetMember
{
    public static async Task<IResult> HandleAsync(
        string team, string id, Asked<DayQuery> asked, HttpContext context, RegistryStore store, PersonalReads reads, BusinessClock clock,
        CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var code = UnitCode.Parse(team);
        var registry = await store.ReadAsync(code.Commune!, cancel);
        if (registry.FindMember(code, id) is not { } held)
            return Problems.NotFound;
        var view = PersonalViews.Of(context.Caller().Role);
        await reads.NoteAsync(context, code, "member.read", team + "/" + id, view, cancel);
        var shown = MemberResponse.Of(held, registry, asked.Value.On ?? clock.Today, view, withHistory: true);
        return asked.Value.On is null
            ? RegistryAnswers.Thing(context, shown, WireJson.Wire.MemberResponse, held.Revision)
            : TypedResults.Ok(shown);
    }
}
