using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Notices;

/// <summary><c>/api/v1/notices</c>: what units were told, and how they want to be told.</summary>
internal static class NoticesFunction
{
    private const string Path = "/api/v1/notices";
    private const string Settings = Path + "/{unit}/settings";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Notices", "api/v1/notices/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Path, Routes.Reading, ListNotices.HandleAsync)
            .Needs(Policies.ListNotices)
            .WithName("ListNotices")
            .Produces<ListResponse<NoticeResponse>>();
        app.MapMethods(Settings, Routes.Reading, NoticeSettingsDesk.GetAsync)
            .Needs(Policies.SetNotices)
            .WithName("GetNoticeSettings")
            .Produces<NoticeSettingsResponse>();
        app.MapPut(Settings, NoticeSettingsDesk.PutAsync)
            .Needs(Policies.SetNotices)
            .WithName("PutNoticeSettings")
            .Accepts<NoticeSettingsRequest>("application/json")
            .WithExample(NoticeSettingsRequest.Example)
            .Hears(EntityTags.Condition)
            .Produces<NoticeSettingsResponse>();
    }
}
