using System.Security.Cryptography;
using System.Text;
using Tcns.Domain.Places;
using Tcns.Domain.Records;

namespace Tcns.Domain.Quality;

/// <summary>
/// Something odd in what was recorded, <c>dấu hiệu cần kiểm tra</c>: a reason to look, never to refuse or to leave out. Holds
/// codes and ids alone.
/// </summary>
/// <param name="Teams">Whom it concerns, in the order of their codes; at least one.</param>
/// <param name="Subject">Tells it from the others of its code, first team and day.</param>
public sealed record Signal(SignalCode Code, IReadOnlyList<UnitCode> Teams, string Subject)
{
    /// <summary>So many of the records are named.</summary>
    public const int MostListed = 50;

    public required DateOnly First { get; init; }

    /// <summary>Included.</summary>
    public required DateOnly Last { get; init; }

    public VillageCode? Village { get; init; }

    public IReadOnlyList<SignalMember> Members { get; init; } = [];

    public required IReadOnlyList<SignalRecord> Records { get; init; }

    /// <summary>How many records it rests on; not all of them need be listed.</summary>
    public required int RecordCount { get; init; }

    /// <summary>What was found: how many members, or minutes.</summary>
    public required int Found { get; init; }

    /// <summary>How much of it is nothing odd.</summary>
    public int Limit { get; init; }

    /// <summary>On how many days.</summary>
    public int DayCount { get; init; } = 1;

    /// <summary>Its place among those of its commune, day and code: it tells nothing to who may not see all of its teams.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Teams[0].Value + "|" + Subject)).AsSpan(0, 8));

    public static Signal OfDay(SignalCode code, string subject, IEnumerable<UnitCode> teams, IReadOnlyCollection<FieldRecord> records, int found) =>
        new(code, [.. teams.Distinct().OrderBy(team => team.Value, StringComparer.Ordinal)], subject)
        {
            First = records.First().Date,
            Last = records.First().Date,
            Records = [.. records.Take(MostListed).Select(SignalRecord.Of)],
            RecordCount = records.Count,
            Found = found,
        };

    /// <summary>As it is shown to who reaches some teams only; null where none of them is concerned.</summary>
    public Signal? Within(Func<UnitCode, bool> isReached) => Teams.Any(isReached)
        ? this with
        {
            Teams = [.. Teams.Where(isReached)],
            Members = [.. Members.Where(member => isReached(member.Team))],
            Records = [.. Records.Where(record => isReached(record.Team))],
        }
        : null;
}
