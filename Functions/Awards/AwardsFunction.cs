using Tcns.Functions.Documents;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;
using Tcns.Functions.Records;
using Tcns.Functions.Registry;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Awards;

/// <summary><c>/api/v1/awards</c>: nominations for titles, proposed, decided, and sent up to the province.</summary>
internal static class AwardsFunction
{
    private const string Path = "/api/v1/awards";
    private const string One = Path + "/{unit}/{id}";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Awards", "api/v1/awards/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Path, Routes.Reading, ListAwards.HandleAsync)
            .Needs(Policies.ListAwards).WithName("ListAwards").Produces<ListResponse<AwardResponse>>();
        app.MapPost(Path, ProposeAward.HandleAsync)
            .Needs(Policies.ProposeAwards).WithName("ProposeAward").Accepts<ProposeAwardRequest>("application/json")
            .WithExample(ProposeAwardRequest.Example).Produces<AwardResponse>().Produces<AwardResponse>(StatusCodes.Status201Created);
        app.MapMethods(Path + "/document", Routes.Reading, GetAwardDocument.HandleAsync)
            .Needs(Policies.ListAwards).WithName("GetAwardDocument").Produces<Stream>(StatusCodes.Status200OK, PaperDocument.ContentType, SheetWriter.ContentType);
        app.MapMethods(One, Routes.Reading, GetAward.HandleAsync)
            .Needs(Policies.ReadAwards).WithName("GetAward").Produces<AwardResponse>();
        app.MapPut(One, ChangeAward.ChangeAsync)
            .Needs(Policies.WriteAwards).WithName("ChangeAward").Accepts<ReasonRequest>("application/json").WithExample(ReasonRequest.Example)
            .Hears(EntityTags.Condition).Produces<AwardResponse>();
        app.MapPost(One + "/withdraw", ChangeAward.WithdrawAsync)
            .Needs(Policies.WriteAwards).WithName("WithdrawAward").Accepts<ReasonRequest>("application/json").WithExample(ReasonRequest.Example)
            .Hears(EntityTags.Condition).Produces<AwardResponse>();
        app.MapPost(One + "/decide", ChangeAward.DecideAsync)
            .Needs(Policies.WriteAwards).WithName("DecideAward").Accepts<DecideAwardRequest>("application/json")
            .WithExample(DecideAwardRequest.Example).Hears(EntityTags.Condition).Produces<AwardResponse>();
        app.MapPost(One + "/forward", ChangeAward.ForwardAsync)
            .Needs(Policies.WriteAwards).WithName("ForwardAward").Accepts<ForwardAwardRequest>("application/json")
            .WithExample(ForwardAwardRequest.Example).Hears(EntityTags.Condition).Produces<AwardResponse>();
    }
}
