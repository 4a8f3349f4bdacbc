using Tcns.Functions.Compliance;
using Tcns.Functions.Deadlines;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.Members;
using Tcns.Functions.OpenApi;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Teams;

/// <summary><c>/api/v1/teams</c>: teams, who joins them, and which rules they break.</summary>
internal static class TeamsFunction
{
    private const string Path = "/api/v1/teams";
    private const string One = Path + "/{team}";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Teams", "api/v1/teams/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Path, Routes.Reading, ListTeams.HandleAsync)
            .Needs(Policies.ListRegistry).WithName("ListTeams").Produces<ListResponse<TeamResponse>>();
        app.MapMethods(One, Routes.Reading, GetTeam.HandleAsync)
            .Needs(Policies.ReadRegistry).WithName("GetTeam").Produces<TeamResponse>();
        app.MapPut(One, PutTeam.HandleAsync)
            .Needs(Policies.WriteRegistry).WithName("PutTeam").Accepts<TeamRequest>("application/json").WithExample(TeamRequest.Example)
            .Hears(EntityTags.Condition).Produces<TeamResponse>().Produces<TeamResponse>(StatusCodes.Status201Created);
        app.MapMethods(One + "/compliance", Routes.Reading, GetCompliance.OfTeamAsync)
            .Needs(Policies.ReadRegistry).WithName("GetTeamCompliance").Produces<ComplianceResponse>();
        app.MapMethods(One + "/deadlines", Routes.Reading, GetDeadlines.OfTeamAsync)
            .Needs(Policies.ReadRegistry).WithName("ListTeamDeadlines").Produces<ListResponse<DeadlineResponse>>();
        app.MapMethods(One + "/members", Routes.Reading, ListMembers.HandleAsync)
            .Needs(Policies.ReadRegistry).WithName("ListMembers").Produces<ListResponse<MemberResponse>>();
        app.MapPost(One + "/members", JoinTeam.HandleAsync)
            .Needs(Policies.ProposeMembers).WithName("JoinTeam").Accepts<JoinRequest>("application/json").WithExample(JoinRequest.Example)
            .Hears(MemberIds.Header).Produces<JoinListResponse>().Produces<MemberResponse>(StatusCodes.Status201Created);
    }
}
