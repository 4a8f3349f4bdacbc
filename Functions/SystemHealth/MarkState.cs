using Tcns.Storage.Changes;

namespace Tcns.Functions.SystemHealth;

/// <summary>The change marks that wait.</summary>
/// <param name="IsCut">Whether there are more than were read.</param>
internal sealed record MarkState(IReadOnlyList<ChangeMark> Marks, bool IsCut)
{
    public DateTimeOffset? OldestAt => Marks.Count == 0 ? null : Marks.Min(mark => mark.Since);
}
