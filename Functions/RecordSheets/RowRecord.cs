using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Functions.Records;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.RecordSheets;

/// <summary>A row as the record that a client would have sent in its place.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Values">What its cells say, before names were looked up.</param>
/// <param name="Posted">What is sent.</param>
/// <param name="HasOwnId">Whether the row brings its id, which otherwise follows from it.</param>
internal sealed record RowRecord(TableRow Row, RowValues Values, PostedRecord Posted, bool HasOwnId)
{
    public static RowRecord Read(RecordKind kind, SheetTable table, TableRow row, RowIds ids, CommuneNames? names)
    {
        var values = RowValues.Read(table, row);
        var hasOwnId = row["id"] is { IsEmpty: false };
        var (json, nameFaults) = Write(values, names);
        if (!hasOwnId)
            json["id"] = ids.Next(values);
        RowFault[] faults = [.. values.Faults, .. nameFaults];
        var posted = PostedRecord.Read(kind, JsonSerializer.SerializeToElement(json, Http.WireJson.Wire.JsonObject));
        return new RowRecord(row, values, With(posted, faults), hasOwnId);
    }

    /// <summary>What is wrong with the cell itself is told in place of what the form makes of it.</summary>
    private static PostedRecord With(PostedRecord posted, IReadOnlyList<RowFault> faults) => faults.Count == 0 ? posted : posted with
    {
        Faults = [.. faults.Select(fault => fault.AsFault()), .. posted.Faults.Where(fault => faults.All(own => own.Pointer != fault.Path))],
    };

    private static (JsonObject Json, IReadOnlyList<RowFault> Faults) Write(RowValues values, CommuneNames? names)
    {
        var (json, faults) = (new JsonObject(), new List<RowFault>());
        var day = DateOnly.TryParseExact(values.TextOf("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null;
        _ = UnitCode.TryParse(values.TextOf("team"), out var team);
        foreach (var value in values.All)
        {
            var meant = (names, team, value.Column.Key) switch
            {
                (null, _, _) or (_, null, _) => value.Json.DeepClone(),
                (_, _, "member") => One(names.Member(team, value.Json.GetValue<string>(), day), "member", null),
                (_, _, "village") => One(names.Village(value.Json.GetValue<string>(), day), "village", null),
                (_, _, "attendees") => new JsonArray([.. value.Entries.Select((entry, place) => One(names.MemberOfAny(entry, day), "attendees", place))]),
                _ => value.Json.DeepClone(),
            };
            if (meant is not null)
                Put(json, value.Column.Key, meant);
        }

        return (json, faults);

        JsonNode? One((string? Meant, string? Fault) found, string key, int? entry)
        {
            if (found.Fault is { } fault)
                faults.Add(new RowFault(key, fault, Entry: entry));
            return found.Meant is { } meant ? JsonValue.Create(meant) : entry is null ? null : JsonValue.Create("");
        }
    }

    private static void Put(JsonObject json, string key, JsonNode value)
    {
        var names = key.Split('.');
        foreach (var name in names[..^1])
        {
            if (json[name] is not JsonObject part)
                json[name] = part = [];
            json = part;
        }

        json[names[^1]] = value;
    }
}
