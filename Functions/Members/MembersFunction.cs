using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Members;

/// <summary><c>/api/v1/members</c>: what becomes of members.</summary>
internal static class MembersFunction
{
    private const string One = "/api/v1/members/{team}/{id}";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Members", "api/v1/members/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(One, Routes.Reading, GetMember.HandleAsync)
            .Needs(Policies.ReadRegistry).WithName("GetMember").Produces<MemberResponse>();
        app.MapPut(One, ChangeMember.HandleAsync)
            .Needs(Policies.WriteRegistry).WithName("ChangeMember").Accepts<ChangeRequest>("application/json").WithExample(ChangeRequest.Example)
            .Hears(EntityTags.Condition).Produces<MemberResponse>();
        app.MapPost(One + "/approve", DecideMember.ApproveAsync).Decides("ApproveMember").Needs(Policies.WriteRegistry);
        app.MapPost(One + "/reject", DecideMember.RejectAsync).Decides("RejectMember").Needs(Policies.WriteRegistry);
        app.MapPost(One + "/leave", DecideMember.LeaveAsync).Decides("LeaveTeam").Needs(Policies.ProposeMembers);
        app.MapPost(One + "/dismiss", DecideMember.DismissAsync).Decides("DismissMember").Needs(Policies.WriteRegistry);
        app.MapPost(One + "/move", MoveMember.HandleAsync).Decides("MoveMember").Needs(Policies.WriteRegistry);
    }

    private static RouteHandlerBuilder Decides(this RouteHandlerBuilder endpoint, string name) => endpoint
        .WithName(name).Accepts<DecisionRequest>("application/json").WithExample(DecisionRequest.Example).Hears(EntityTags.Condition).Produces<MemberResponse>();
}
