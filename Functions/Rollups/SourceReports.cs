using System.Security.Cryptography;
using System.Text;
using Tcns.Domain.Indicators;

namespace Tcns.Functions.Rollups;

/// <summary>What was submitted, decided and asked for on the periods that close with a quarter, as it was read.</summary>
/// <param name="Quarter">The calendar quarter.</param>
internal sealed record SourceReports(string Quarter, string Hash)
{
    public static IReadOnlyList<SourceReports> Of(ProvinceFacts facts) =>
    [
        .. facts.Submissions.Select(one => (Quarter: one.Period.ClosingQuarter.ToString(), Text: one.ToString()))
            .Concat(facts.Requests.Select(one => (Quarter: one.Period.ClosingQuarter.ToString(), Text: FormattableString.Invariant($"{one.Unit} {one.Period} {one.DueOn:O}"))))
            .GroupBy(one => one.Quarter, one => one.Text, StringComparer.Ordinal)
            .Select(quarter => new SourceReports(quarter.Key, HashOf(quarter)))
            .OrderBy(quarter => quarter.Quarter, StringComparer.Ordinal),
    ];

    private static string HashOf(IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts.Order(StringComparer.Ordinal)))));
}
