using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Registry;

/// <summary>
/// The plans entered through the API, by province; every version is kept. An index tells in which province the plan with an id
/// is. It is written first: after a kill between the two the id is taken by that province, and there is no plan yet.
/// </summary>
public sealed class PlanStore
{
    /// <summary>The longest text of a plan.</summary>
    public const int Longest = RegistryEntity.Longest;

    private readonly TableClient table;
    private readonly OfficialUnits units;
    private readonly ConcurrentDictionary<string, ProvincePlans> known = new(StringComparer.Ordinal);
    private readonly SharedReads<UnitCode, ProvincePlans> reads;

    public PlanStore(StorageAccount account, OfficialUnits units)
    {
        (table, this.units) = (account.Tables.GetTableClient(StorageLayout.Registry), units);
        reads = new SharedReads<UnitCode, ProvincePlans>(ReadAsync);
    }

    /// <summary>Never older than the question.</summary>
    public Task<ProvincePlans> ReadAsync(UnitCode province, CancellationToken cancel) => reads.AskAsync(province, cancel);

    /// <summary>The province whose plan has the id; null when the id is free.</summary>
    public async Task<UnitCode?> ProvinceOfAsync(PlanId id, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<RegistryEntity>(RegistryRows.PlanIndex, id.Value, cancellationToken: cancel);
        return row.HasValue ? UnitCode.Parse(row.Value!.Document) : null;
    }

    public async Task<IReadOnlyCollection<UnitCode>> ProvincesAsync(CancellationToken cancel)
    {
        var provinces = new HashSet<UnitCode>();
        await foreach (var row in table.QueryAsync<RegistryEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {RegistryRows.PlanIndex}"), cancellationToken: cancel))
        {
            provinces.Add(UnitCode.Parse(row.Document));
        }

        return provinces;
    }

    /// <summary>Takes the id for the province; gives the province that has it.</summary>
    public async Task<UnitCode> ClaimAsync(PlanId id, UnitCode province, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(new RegistryEntity { PartitionKey = RegistryRows.PlanIndex, RowKey = id.Value, Document = province.Value }, cancel);
            return province;
        }
        catch (RequestFailedException taken) when (taken.Status is 409)
        {
            return (await ProvinceOfAsync(id, cancel))!;
        }
    }

    /// <summary>Writes the plan and keeps it as a version; null when the province's plans have changed since they were read.</summary>
    public async Task<ProvincePlans?> TryWriteAsync(ProvincePlans basis, Plan plan, CancellationToken cancel)
    {
        var head = await HeadAsync(basis.Province, cancel);
        if ((head?.Revision ?? 0) != basis.Revision)
            return null;
        var revision = checked(basis.Revision + 1);
        RegistryEntity Row(string row, string document) =>
            RegistryEntity.Of(basis.Province.Value, row, revision, document);

        var newHead = Row(RegistryRows.Head, "");
        var text = PlanText.Write(plan);
        try
        {
            await table.SubmitTransactionAsync(
                [
                    head is null
                        ? new TableTransactionAction(TableTransactionActionType.Add, newHead)
                        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, newHead, head.ETag),
                    new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(RegistryRows.Plan(plan.Id), text)),
                    new TableTransactionAction(TableTransactionActionType.Add, Row(RegistryRows.PlanVersion(plan.Id, revision), text)),
                ],
                cancel);
        }
        catch (TableTransactionFailedException conflict) when (conflict.Status is 409 or 412)
        {
            return null;
        }

        return known[basis.Province.Value] =
            new ProvincePlans(basis.Province, revision, basis.Plans.SetItem(plan.Id.Value, new Held<Plan>(plan, revision)));
    }

    /// <summary>Every version of a plan, the oldest first.</summary>
    public async IAsyncEnumerable<Held<Plan>> VersionsAsync(
        UnitCode province, PlanId id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {province.Value} and RowKey ge {RegistryRows.PlanVersion(id, 0)} and RowKey le {RegistryRows.PlanVersion(id, long.MaxValue)}");
        await foreach (var row in table.QueryAsync<RegistryEntity>(filter, cancellationToken: cancel))
            yield return new Held<Plan>(Restore(row.ReadText()), row.Revision);
    }

    private async Task<ProvincePlans> ReadAsync(UnitCode province)
    {
        var revision = (await HeadAsync(province, default))?.Revision ?? 0;
        if (known.GetValueOrDefault(province.Value) is { } remembered && remembered.Revision == revision)
            return remembered;
        var plans = ImmutableSortedDictionary.CreateBuilder<string, Held<Plan>>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {province.Value} and RowKey ge {RegistryRows.Plans} and RowKey lt {RegistryRows.EndOfPlans}");
        await foreach (var row in table.QueryAsync<RegistryEntity>(filter))
            plans[row.RowKey[RegistryRows.Plans.Length..]] = new Held<Plan>(Restore(row.ReadText()), row.Revision);
        var read = new ProvincePlans(province, revision, plans.ToImmutable());

        // Plans written meanwhile may be among them: remembered is only what is surely of this revision.
        return plans.Values.All(held => held.Revision <= revision) ? known[province.Value] = read : read;
    }

    private async Task<RegistryEntity?> HeadAsync(UnitCode province, CancellationToken cancel)
    {
        var head = await table.GetEntityIfExistsAsync<RegistryEntity>(province.Value, RegistryRows.Head, cancellationToken: cancel);
        return head.HasValue ? head.Value : null;
    }

    private Plan Restore(string document)
    {
        using var json = JsonDocument.Parse(document);
        return PlanText.TryRead(json.RootElement, units, out var plan, out var faults)
            ? plan
            : throw new InvalidDataException("A stored plan cannot be read: " + string.Join(", ", faults));
    }
}
