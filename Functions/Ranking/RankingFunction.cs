using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.Ranking;

/// <summary><c>/api/v1/ranking</c>: who is how far with the targets.</summary>
internal static class RankingFunction
{
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Ranking", "api/v1/ranking", Map);

    private static void Map(IEndpointRouteBuilder app) => app.MapMethods("/api/v1/ranking", Routes.Reading, GetRanking.HandleAsync)
        .Needs(Policies.ReadRankings).WithName("GetRanking").Produces<ListResponse<RankResponse>>();
}
