using System.Text.Json.Serialization;
using Tcns.Domain.Places;
using Tcns.Domain.Quality;
using Tcns.Domain.Records;

namespace Tcns.Functions.Signals;

/// <summary>Something to look into: codes, ids and a sentence, without names of people.</summary>
/// <param name="Team">Whose it is; of several teams the one asked for, or the first.</param>
/// <param name="Members">Ids of members concerned, as far as the key reaches.</param>
/// <param name="Date">The day; absent where it is about several.</param>
/// <param name="From">Of several days the first.</param>
/// <param name="To">Of several days the last.</param>
/// <param name="Records">What it rests on, as far as the key reaches; of many the newest 50.</param>
/// <param name="RecordCount">How many records it rests on.</param>
/// <param name="Detail">A sentence to act on.</param>
internal sealed record SignalResponse(
    string Code,
    string Team,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Village,
    IReadOnlyList<string> Members,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? To,
    IReadOnlyList<SignalResponse.Reference> Records,
    int RecordCount,
    string Detail)
{
    public static SignalResponse Of(FoundSignal found, UnitCode unit, SignalSentences sentences)
    {
        var signal = found.Signal;
        var isOfDay = signal.First == signal.Last;
        var team = signal.Teams.Contains(unit) ? unit : signal.Teams[0];
        return new SignalResponse(
            signal.Code.WireName(),
            team.Value,
            signal.Village?.Value,
            [.. signal.Members.Select(member => member.Id)],
            isOfDay ? signal.First : null,
            isOfDay ? null : signal.First,
            isOfDay ? null : signal.Last,
            [.. signal.Records.Select(record => new Reference(record.Kind.WireName(), record.Team.Value, record.Id.Value))],
            signal.RecordCount,
            sentences.Describe(found, team));
    }

    internal sealed record Reference(string Kind, string Team, string Id);
}
