using Tcns.Domain.Teams;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Setup;

/// <summary>
/// The rows of a file for one team, day of joining and name (<see cref="PersonName"/>): together they tell whom each means. Nobody
/// else tells namesakes apart, and a row that were taken for another's would end the wrong membership.
/// </summary>
internal sealed class NamesakeRows
{
    private readonly List<string> writings = [];

    /// <returns>The row's place among them.</returns>
    public int Add(string writing)
    {
        writings.Add(writing);
        return writings.Count - 1;
    }

    /// <summary>
    /// A row in the exact writing of somebody means that one; what is left over means who is left over. Where that may be several,
    /// rows that name them all are told apart by capitals, or by their order if nothing else tells them apart; fewer are ambiguous.
    /// </summary>
    /// <param name="row">The place that <see cref="Add"/> gave.</param>
    /// <param name="held">Who is there already, in the order of their ids.</param>
    public NamesakeMatch Find(int row, IReadOnlyList<Member> held)
    {
        if (held.Count == 0)
            return NamesakeMatch.Nobody;
        var exact = held.GroupBy(WritingOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        if (exact.TryGetValue(writings[row], out var meant))
            return Among(meant, [.. RowsIn(writings[row])], row);
        var rest = exact.SelectMany(one => one.Value.Skip(RowsIn(one.Key).Count())).OrderBy(member => member.Id, StringComparer.Ordinal).ToList();
        return Among(rest, [.. Enumerable.Range(0, writings.Count).Where(other => !exact.ContainsKey(writings[other]))], row);
    }

    private NamesakeMatch Among(List<Member> members, List<int> rows, int row)
    {
        if (members.Count > rows.Count)
            return NamesakeMatch.Ambiguous;
        if (members.Select(WritingOf).Distinct(StringComparer.Ordinal).Count() <= 1)
            return NamesakeMatch.At(members, rows.IndexOf(row));
        var alike = members.Where(member => AreAlike(WritingOf(member), writings[row])).ToList();
        var likeThem = rows.Where(other => AreAlike(writings[other], writings[row])).ToList();
        return alike.Count > 0 && alike.Count == likeThem.Count && alike.Select(WritingOf).Distinct(StringComparer.Ordinal).Count() == 1
            ? NamesakeMatch.At(alike, likeThem.IndexOf(row))
            : NamesakeMatch.Ambiguous;
    }

    private IEnumerable<int> RowsIn(string writing) => Enumerable.Range(0, writings.Count).Where(row => writings[row] == writing);

    private static bool AreAlike(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>As a cell would have it.</summary>
    private static string WritingOf(Member member) => SheetText.Clean(member.Name);
}
