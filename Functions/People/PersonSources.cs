using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Tcns.Domain.Access;
using Tcns.Domain.Registry;
using Tcns.Functions.Http;
using Tcns.Functions.Reports;
using Tcns.Storage.Access;
using Tcns.Storage.Awards;
using Tcns.Storage.Records;
using Tcns.Storage.Reports;

namespace Tcns.Functions.People;

/// <summary>Everything in which something is held on people. What begins to hold more of them adds itself here, and to the erasure.</summary>
internal sealed class PersonSources(AuditLog audit, RecordStore store, ReportStore reports, GatherReport said, NominationStore nominations)
{
    public IReadOnlyList<PersonSource> All =>
    [
        new("memberships", Memberships),
        new("requests", Requests),
        new("records", RecordsAsync),
        new("reports", ReportsAsync),
        new("awards", AwardsAsync),
        new("keys", Keys),
        new("audit", AuditAsync),
    ];

    private static Task<JsonNode?> Memberships(PersonRecords records, CancellationToken cancel) => Node(
        [.. records.File.Memberships.Select(held => MembershipExport.Of(held.Value))], WireJson.Wire.MembershipExportArray);

    private static Task<JsonNode?> Requests(PersonRecords records, CancellationToken cancel) => Node(
        [.. records.File.Requests.Select(held => PersonRequestResponse.Of(held, records.Today))], WireJson.Wire.PersonRequestResponseArray);

    private static Task<JsonNode?> Keys(PersonRecords records, CancellationToken cancel) => Node(
        [.. records.Keys.Select(stored => KeyExport.Of(stored.Key))], WireJson.Wire.KeyExportArray);

    /// <summary>In every version, as they are kept.</summary>
    private async Task<JsonNode?> RecordsAsync(PersonRecords records, CancellationToken cancel)
    {
        var found = new JsonArray();
        var ids = records.File.Ids.ToHashSet(StringComparer.Ordinal);
        await foreach (var version in store.ReadVersionsAsync(records.File.Commune, cancel))
        {
            if (RecordExport.Of(version, ids, records.File.SoleTraces) is { } export)
                found.Add(export);
        }

        return found;
    }

    private async Task<JsonNode?> ReportsAsync(PersonRecords records, CancellationToken cancel)
    {
        var held = await reports.ReadAsync(records.File.Commune, cancel);
        var texts = await said.ReadTextsAsync(records.File.Commune, cancel);
        return new JsonArray([.. ReportExport.Of(held, texts, records.File.SoleTraces)]);
    }

    private async Task<JsonNode?> AwardsAsync(PersonRecords records, CancellationToken cancel)
    {
        var held = await nominations.ReadAsync(records.File.Commune, cancel);
        return new JsonArray([.. held.Select(one => one.Nomination).OrderBy(one => one.FirstAt).Select(one => AwardExport.Of(one, records.File)).OfType<JsonNode>()]);
    }

    private async Task<JsonNode?> AuditAsync(PersonRecords records, CancellationToken cancel)
    {
        var held = await nominations.ReadAsync(records.File.Commune, cancel);
        var nominatedAt = held.Select(one => one.Nomination).Where(records.File.IsNominatedBy).Min(one => (DateTimeOffset?)one.FirstAt);
        var entries = new List<AuditResponse.LogEntry>();
        await foreach (var entry in audit.ReadAsync(records.File.Commune, cancel))
        {
            if (IsOf(records, entry) || (entry.Event.Action is "award.list" or "award.export" && entry.At >= nominatedAt))
                entries.Add(AuditResponse.LogEntry.Of(entry));
        }

        return await Node([.. entries], WireJson.Wire.LogEntryArray);
    }

    /// <summary>Also who opened a list that the person was entered in, of the team or of the commune, and what the person's own keys did.</summary>
    private static bool IsOf(PersonRecords records, AuditEntry entry) =>
        records.File.IsIn(entry.Event)
        || records.Keys.Any(stored => stored.Key.Id == entry.Event.Actor && records.File.Holds(stored.Key))
        || (entry.Event.Action == "setup.export" && records.File.Memberships.Any(held => entry.At >= held.Value.Events[0].At))
        || (entry.Event.Action is "member.list" or "activity.list" or "activity.export" && records.File.Memberships.Any(held => IsOnList(held, entry)));

    private static bool IsOnList(Held<Domain.Teams.Member> held, AuditEntry entry) =>
        (entry.Event.Subject == held.Value.Team.Value || entry.Event.Subject == held.Value.Team.Commune!.Value) && entry.At >= held.Value.Events[0].At;

    private static Task<JsonNode?> Node<T>(T[] items, JsonTypeInfo<T[]> type) => Task.FromResult(JsonSerializer.SerializeToNode(items, type));
}
