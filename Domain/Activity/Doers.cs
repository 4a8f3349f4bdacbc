using Tcns.Domain.Records;

namespace Tcns.Domain.Activity;

/// <summary>
/// Whose work a record is: of a class for members those who attended, otherwise the member whom it names. Feedback is what
/// people said and no work of who wrote it down; a class for the community names nobody.
/// </summary>
public static class Doers
{
    public static IEnumerable<string> Of(RecordContent content) => content switch
    {
        { Kind: RecordKind.Feedback } => [],
        { Kind: RecordKind.Training } => content.Attendees.Distinct(StringComparer.Ordinal),
        { Member: { } member } => [member],
        _ => [],
    };
}
