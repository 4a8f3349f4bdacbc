using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Members;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Awards;

/// <summary>Puts nominations of several communes into words; who gets names with them stands in each commune's log first.</summary>
internal sealed class AwardLines(RegistryDesk desk)
{
    /// <param name="nominations">In any order, which is kept.</param>
    /// <param name="context">Of whom asks.</param>
    /// <param name="note">Told once of each commune whose people are named.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<AwardResponse>> TellAsync(
        IReadOnlyList<Nomination> nominations, HttpContext context, Func<UnitCode, Task> note, CancellationToken cancel)
    {
        var view = PersonalViews.Of(context.Caller().Role);
        var names = new Dictionary<UnitCode, NomineeNames>();
        foreach (var own in nominations.GroupBy(one => one.Commune))
        {
            if (view != PersonalView.Nothing && own.Any(one => one.Nominee is Nominee.OfMember))
                await note(own.Key);
            names[own.Key] = new NomineeNames((await desk.RecentViewAsync(own.Key, cancel)).Registry, view);
        }

        return [.. nominations.Select(one => AwardResponse.Of(one, names[one.Commune]))];
    }
}
