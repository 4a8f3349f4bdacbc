using System.Text.Json.Nodes;
using Tcns.Domain.Records;

namespace Tcns.Functions.Demo;

/// <summary>A record as a phone would send it.</summary>
internal sealed record Post(RecordKind Kind, JsonObject Body)
{
    public RecordId Id => RecordId.Parse((string)Body["id"]!);

    public DateOnly Date => DateOnly.ParseExact((string)Body["date"]!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
