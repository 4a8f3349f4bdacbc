using System.Globalization;
using Azure;
using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Notices;

/// <summary>How units want to be told.</summary>
public sealed class NoticeSettingsStore(StorageAccount account)
{
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Notices);

    /// <summary>The usual ones, and no version, where the unit has said nothing.</summary>
    public async Task<(NoticeSettings Settings, ETag? Row)> ReadAsync(UnitCode unit, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<NoticeSettingsEntity>(unit.Value, NoticeRows.Settings, cancellationToken: cancel);
        return row.HasValue ? (Read(row.Value!), row.Value!.ETag) : (NoticeSettings.Usual, null);
    }

    /// <summary>False where somebody else has written since that version was read.</summary>
    public Task<bool> TryWriteAsync(UnitCode unit, NoticeSettings settings, ETag? before, CancellationToken cancel) =>
        table.TryPutAsync(Row(unit, settings), before, cancel);

    private static NoticeSettings Read(NoticeSettingsEntity row) => new(
        [.. Split(row.Emails).Select(EmailAddress.Parse)],
        new QuietHours(Time(row.QuietFrom), Time(row.QuietTo)),
        [.. Split(row.WithoutChannels).Select(name => NoticeChannels.ByName[name])],
        [.. Split(row.WithoutKinds).Select(name => NoticeKinds.ByName[name])]);

    private static NoticeSettingsEntity Row(UnitCode unit, NoticeSettings settings) => new()
    {
        PartitionKey = unit.Value,
        Emails = string.Join(',', settings.Emails.Select(address => address.Value)),
        QuietFrom = QuietHours.Text(settings.Quiet.From),
        QuietTo = QuietHours.Text(settings.Quiet.To),
        WithoutChannels = string.Join(',', settings.WithoutChannels.Select(NoticeChannels.WireName)),
        WithoutKinds = string.Join(',', settings.WithoutKinds.Select(NoticeKinds.WireName)),
    };

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, QuietHours.TimeFormat, CultureInfo.InvariantCulture);
}
