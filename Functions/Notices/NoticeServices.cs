using Tcns.Storage.Notices;

namespace Tcns.Functions.Notices;

internal static class NoticeServices
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<NoticeStore>();
        services.AddSingleton<NoticeMarks>();
        services.AddSingleton<NoticeQueue>();
        services.AddSingleton<NoticeSettingsStore>();
        services.AddSingleton<INoticeRoad, EmailRoad>();
        services.AddSingleton<INoticeRoad, WebhookRoad>();
        services.AddSingleton<NoticeRoads>();
        services.AddSingleton<NoticeWords>();
        services.AddSingleton<NoticeDesk>();
        services.AddSingleton<DeliverNotice>();
        services.AddSingleton<NoticeSettingsDesk>();
    }
}
