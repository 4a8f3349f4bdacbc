using System.Text.Json.Nodes;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Plans;

/// <summary><c>/api/v1/plans</c>: the plans that teams work under.</summary>
internal static class PlansFunction
{
    private const string Path = "/api/v1/plans";
    private const string One = Path + "/{id}";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Plans", "api/v1/plans/{*rest}", Map);

    private static JsonObject Example => JsonNode.Parse(
        """
        {
          "id": "xa-mau-2099", "title": "Kế hoạch hoạt động Tổ công nghệ số cộng đồng", "unit": "11113", "from": "2099-01-01", "to": "2099-12-31",
          "source": { "number": "1/KH-UBND", "issuedOn": "2098-12-20", "issuer": "UBND xã", "basis": [] },
          "calendar": "civil", "closingDays": 15,
          "teams": { "village": { "min": 5, "max": 10, "perVillage": { "min": 1, "max": 1 }, "leader": true, "deputy": false, "duties": false, "collaborators": true }, "commune": null },
          "targets": [ { "indicator": "village-coverage", "value": 100, "always": true } ],
          "reports": [ { "from": "team", "to": "commune", "every": "quarter", "before": 21, "month": "last", "default": false } ]
        }
        """)!.AsObject();

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Path, Routes.Reading, ReadPlans.ListAsync)
            .Needs(Policies.AnyKey).WithName("ListPlans").Produces<ListResponse<JsonObject>>();
        app.MapMethods(One, Routes.Reading, ReadPlans.GetAsync)
            .Needs(Policies.AnyKey).WithName("GetPlan").Produces<JsonObject>();
        app.MapMethods(One + "/versions", Routes.Reading, ReadPlans.VersionsAsync)
            .Needs(Policies.AnyKey).WithName("ListPlanVersions").Produces<ListResponse<JsonObject>>();
        app.MapPut(One, PutPlan.HandleAsync)
            .Needs(Policies.WritePlans).WithName("PutPlan").Accepts<JsonObject>("application/json").WithExample(Example)
            .Hears(EntityTags.Condition).Produces<JsonObject>().Produces<JsonObject>(StatusCodes.Status201Created);
    }
}
