using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tcns.Benchmarks.Faults;

/// <summary>What one commune's clients were told: each record that was acknowledged, how it was left, and what was refused.</summary>
internal sealed class Ledger(string commune)
{
    private static readonly string[] Compared = ["date", "minutes", "start", "household", "people", "workingAge", "topics", "place", "title", "text", "note", "reach", "channel"];
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);

    public string Commune => commune;

    /// <summary>Acts that were answered with success.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Things of the registry, keys and reports that were acknowledged, each with the path that shows it.</summary>
    public List<(string Path, string Holds)> Others { get; } = [];

    /// <summary>Acts of which the client never learned what came of them: both outcomes are right.</summary>
    public int Unknown { get; private set; }

    public void Created(string kind, JsonObject record)
    {
        Acknowledged++;
        entries[KeyOf(record)] = new Entry(kind, Plain(record), "active", 1);
    }

    public void Refused(string id) => refused.Add(id);

    /// <summary>Nobody has said what came of an act.</summary>
    public void GiveUp() => Unknown++;

    public void Changed(JsonObject record, string status, bool isKnown = true)
    {
        var before = entries[KeyOf(record)];
        if (isKnown)
            Acknowledged++;
        entries[KeyOf(record)] = before with { Content = Plain(record), Status = status, Version = before.Version + 1, Earlier = isKnown ? null : before };
    }

    /// <summary>Whether the storage may hold it or not, because the client gave up.</summary>
    public void MaybeCreated(string kind, JsonObject record) => entries[KeyOf(record)] = new Entry(kind, Plain(record), "active", 1) { IsMaybe = true };

    /// <summary>People supported by a team in the days of a period, counted here from what was acknowledged.</summary>
    public (long Least, long Most) People(string team, DateOnly first, DateOnly last)
    {
        var (least, most) = (0L, 0L);
        foreach (var entry in entries.Values.Where(entry => (string?)entry.Content["team"] == team))
        {
            var (now, before) = (Of(entry), entry.Earlier is { } earlier ? Of(earlier) : Of(entry));
            least += entry.IsMaybe ? 0 : Math.Min(now, before);
            most += Math.Max(now, before);
        }

        return (least, most);

        long Of(Entry entry) => entry.Status == "voided" || DateOnly.Parse((string)entry.Content["date"]!, System.Globalization.CultureInfo.InvariantCulture) is var day && (day < first || day > last)
            || entry.Content["people"] is not JsonObject people || !(entry.Kind == "visits" || (string?)entry.Content["kind"] == "community")
            ? 0 : people.Sum(group => (long)group.Value!);
    }

    /// <summary>Holds what the server lists of a kind against what it acknowledged.</summary>
    /// <returns>Sentences, each of one record that is lost, doubled, other, or there though it was refused.</returns>
    public IEnumerable<LedgerFault> Compare(string kind, IReadOnlyCollection<JsonElement> held)
    {
        var found = held.ToLookup(record => record.GetProperty("team").GetString() + " " + record.GetProperty("id").GetString());
        foreach (var (key, entry) in entries.Where(entry => entry.Value.Kind == kind))
        {
            if (found[key].Count() > 1)
                yield return new LedgerFault("doubled", key);
            if (!found.Contains(key))
            {
                if (!entry.IsMaybe)
                    yield return new LedgerFault("lost", key);
                continue;
            }

            var record = found[key].First();
            if (!IsAs(record, entry) && !(entry.Earlier is { } earlier && IsAs(record, earlier)))
                yield return new LedgerFault(record.GetProperty("version").GetInt32() > entry.Version ? "doubled" : "other", key + " " + record.GetRawText());
        }

        foreach (var group in found)
        {
            var id = group.Key.Split(' ')[1];
            if (refused.Contains(id))
                yield return new LedgerFault("refused", group.Key);
            else if (!entries.ContainsKey(group.Key))
                yield return new LedgerFault("unasked", group.Key);
        }
    }

    private static bool IsAs(JsonElement record, Entry entry) => record.GetProperty("status").GetString() == entry.Status
        && record.GetProperty("version").GetInt32() == entry.Version
        && Compared.All(name => Same(entry.Content[name], record.TryGetProperty(name, out var value) ? value : null));

    private static bool Same(JsonNode? sent, JsonElement? held) => sent is null || (held is { } value && JsonNode.DeepEquals(sent, JsonNode.Parse(value.GetRawText())));

    /// <summary>As it went over the wire: numbers of one sort.</summary>
    private static JsonObject Plain(JsonObject record) => JsonNode.Parse(record.ToJsonString())!.AsObject();

    private static string KeyOf(JsonObject record) => (string)record["team"]! + " " + (string)record["id"]!;

    private sealed record Entry(string Kind, JsonObject Content, string Status, int Version)
    {
        public Entry? Earlier { get; init; }

        public bool IsMaybe { get; init; }
    }
}
