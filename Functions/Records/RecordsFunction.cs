using System.Text.Json.Nodes;
using Tcns.Domain.Records;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Records;

/// <summary><c>/api/v1/visits</c> and its likes: what teams send of their work. One function a kind, alike but for feedback.</summary>
internal static class RecordsFunction
{
    public static FunctionDefinition Visits { get; } = Of("Visits", RecordKind.Visit);

    public static FunctionDefinition Trainings { get; } = Of("Trainings", RecordKind.Training);

    public static FunctionDefinition Campaigns { get; } = Of("Campaigns", RecordKind.Campaign);

    public static FunctionDefinition Shifts { get; } = Of("Shifts", RecordKind.Shift);

    public static FunctionDefinition Feedback { get; } = Of("Feedback", RecordKind.Feedback);

    private static FunctionDefinition.Http Of(string name, RecordKind kind) =>
        new(name, $"api/v1/{kind.WireName()}/{{*rest}}", app => Map(app, name, kind));

    private static void Map(IEndpointRouteBuilder app, string name, RecordKind kind)
    {
        var path = "/api/v1/" + kind.WireName();
        var one = path + "/{team}/{id}";
        var ofKind = app.MapGroup("").WithMetadata(new KindOfRecord(kind));
        ofKind.MapMethods(path, Routes.Reading, ListRecords.HandleAsync)
            .Needs(Policies.ListRecords).WithName("List" + name).Produces<ListResponse<JsonObject>>();
        ofKind.MapPost(path, PostRecords.HandleAsync)
            .Needs(Policies.SendRecords).WithName("Send" + name).Accepts<JsonObject>("application/json").WithExample(RecordExamples.Of(kind))
            .Hears(SenderClock.Header).Produces<SentRecordsResponse>().Produces<JsonObject>(StatusCodes.Status201Created);
        ofKind.MapMethods(one, Routes.Reading, ReadRecords.GetAsync)
            .Needs(Policies.ReadRecords).WithName("Get" + name).Produces<JsonObject>();
        ofKind.MapMethods(one + "/history", Routes.Reading, ReadRecords.HistoryAsync)
            .Needs(Policies.ReadRecords).WithName("Get" + name + "History").Produces<ListResponse<JsonObject>>();
        ofKind.MapPut(one, AmendRecord.HandleAsync)
            .Needs(Policies.CorrectRecords).WithName("Amend" + name).Accepts<JsonObject>("application/json").WithExample(RecordExamples.Of(kind))
            .Hears(EntityTags.NeededCondition).Produces<JsonObject>();
        ofKind.MapPost(one + "/void", VoidRecord.HandleAsync)
            .Needs(Policies.CorrectRecords).WithName("Void" + name).Accepts<ReasonRequest>("application/json").WithExample(ReasonRequest.Example)
            .Hears(EntityTags.NeededCondition).Produces<JsonObject>();
        if (kind == RecordKind.Feedback)
        {
            MapFeedback(ofKind, one);
            return;
        }

        ofKind.MapPost(one + "/return", ReturnRecord.HandleAsync)
            .Needs(Policies.ReviewRecords).WithName("Return" + name).Accepts<ReasonRequest>("application/json").WithExample(ReasonRequest.Example)
            .Hears(EntityTags.Condition).Produces<JsonObject>();
    }

    private static void MapFeedback(IEndpointRouteBuilder app, string one)
    {
        app.MapPost(one + "/answer", HandleFeedback.AnswerAsync)
            .Needs(Policies.ReviewRecords).WithName("AnswerFeedback").Accepts<AnswerRequest>("application/json").WithExample(AnswerRequest.Example)
            .Hears(EntityTags.Condition).Produces<JsonObject>();
        app.MapPost(one + "/forward", HandleFeedback.ForwardAsync)
            .Needs(Policies.ReviewRecords).WithName("ForwardFeedback").Accepts<ForwardRequest>("application/json").WithExample(ForwardRequest.Example)
            .Hears(EntityTags.Condition).Produces<JsonObject>();
    }
}
