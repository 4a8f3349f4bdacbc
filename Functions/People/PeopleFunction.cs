using System.Text.Json.Nodes;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;
using Tcns.Functions.Registry;

namespace Tcns.Functions.People;

/// <summary><c>/api/v1/people</c>: people's rights over their own data, and who has read and changed it.</summary>
internal static class PeopleFunction
{
    private const string Commune = "/api/v1/people/{commune}";
    private const string Requests = Commune + "/requests";
    private const string Request = Requests + "/{id}";
    private const string Person = Commune + "/persons/{person}";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("People", "api/v1/people/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Requests, ReceiveRequest.HandleAsync)
            .Needs(Policies.WritePeople).WithName("ReceivePersonRequest").Accepts<ReceiveRequestBody>("application/json")
            .WithExample(ReceiveRequestBody.Example).Produces<PersonRequestResponse>(StatusCodes.Status201Created);
        app.MapMethods(Requests, Routes.Reading, ReadRequests.ListAsync)
            .Needs(Policies.ReadPeople).WithName("ListPersonRequests").Produces<ListResponse<PersonRequestResponse>>();
        app.MapMethods(Request, Routes.Reading, ReadRequests.GetAsync)
            .Needs(Policies.ReadPeople).WithName("GetPersonRequest").Produces<PersonRequestResponse>();
        app.MapPost(Request + "/answer", StepRequest.AnswerAsync).Steps("AnswerPersonRequest");
        app.MapPost(Request + "/done", StepRequest.FinishAsync).Steps("FinishPersonRequest");
        app.MapPost(Request + "/refuse", StepRequest.RefuseAsync).Steps("RefusePersonRequest");
        app.MapMethods(Person, Routes.Reading, ExportPerson.HandleAsync)
            .Needs(Policies.WritePeople).WithName("ExportPerson").Produces<JsonObject>();
        app.MapPost(Person + "/erase", ErasePerson.HandleAsync)
            .Needs(Policies.WritePeople).WithName("ErasePerson").Accepts<ErasePersonBody>("application/json")
            .WithExample(ErasePersonBody.Example).Produces<ErasureResponse>();
        app.MapMethods(Commune + "/audit", Routes.Reading, ReadAudit.HandleAsync)
            .Needs(Policies.ReadPeople).WithName("ReadAudit").Produces<AuditResponse>();
    }

    private static void Steps(this RouteHandlerBuilder endpoint, string name) => endpoint
        .Needs(Policies.WritePeople).WithName(name).Accepts<StepBody>("application/json").WithExample(StepBody.Example)
        .Hears(EntityTags.Condition).Produces<PersonRequestResponse>();
}
