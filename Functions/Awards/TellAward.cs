using Tcns.Domain.Awards;
using Tcns.Functions.Http;
using Tcns.Functions.Members;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Awards;

/// <summary>Answers with a nomination, with the names that its commune's registry has now: none is kept with it.</summary>
internal sealed class TellAward(RegistryDesk desk)
{
    public async Task<IResult> RunAsync(Nomination nomination, HttpContext context, CancellationToken cancel, bool isNew = false)
    {
        var names = new NomineeNames((await desk.ViewAsync(nomination.Commune, cancel)).Registry, PersonalViews.Of(context.Caller().Role));
        return RegistryAnswers.Thing(context, AwardResponse.Of(nomination, names, withHistory: true), WireJson.Wire.AwardResponse, nomination.Revision, isNew);
    }
}
