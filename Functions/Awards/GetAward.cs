using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Members;
using Tcns.Storage.Awards;

namespace Tcns.Functions.Awards;

/// <summary><c>GET /api/v1/awards/{unit}/{id}</c></summary>
internal static class GetAward
{
    public static async Task<IResult> HandleAsync(
        string unit, string id, HttpContext context, NominationStore store, TellAward tell, PersonalReads reads, CancellationToken cancel)
    {
        var commune = UnitCode.Parse(unit);
        if (commune.Level != UnitLevel.Commune || !Nomination.IsId(id) || await store.FindAsync(commune, id, cancel) is not { } held)
            return Problems.NotFound;
        if (held.Nomination.Nominee is Nominee.OfMember of)
            await reads.NoteAsync(context, commune, "award.read", id + "/" + of.Member, PersonalViews.Of(context.Caller().Role), cancel);
        return await tell.RunAsync(held.Nomination, context, cancel);
    }
}
