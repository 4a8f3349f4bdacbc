using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Members;

/// <summary>What every change of one member begins and ends with.</summary>
internal static class HeldMember
{
    public static Ruling Judge(CommuneView view, UnitCode team, string id, HttpContext context, Func<Member, Ruling> judge)
    {
        if (view.Registry.FindMember(team, id) is not { } held)
            return Ruling.Refuse(Problems.NotFound);
        return EntityTags.Refuse(context.Conditions(), held.Revision) is { } stale ? Ruling.Refuse(stale) : judge(held.Value);
    }

    public static IResult Answer(HttpContext context, Held<Member> held, CommuneRegistry registry, DateOnly on)
    {
        var view = PersonalViews.Of(context.Caller().Role);
        return RegistryAnswers.Thing(context, MemberResponse.Of(held, registry, on, view), WireJson.Wire.MemberResponse, held.Revision);
    }
}
