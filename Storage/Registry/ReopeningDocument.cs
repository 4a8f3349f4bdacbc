using Tcns.Domain.Registry;
using Tcns.Domain.Time;

namespace Tcns.Storage.Registry;

internal sealed record ReopeningDocument(string Quarter, DateOnly Until, string? Reason, string Key, DateTimeOffset At, DateTimeOffset? EndedAt)
{
    public static ReopeningDocument Of(Reopening reopening) => new(
        reopening.Quarter.ToString(), reopening.Until, reopening.Reason, reopening.Key, reopening.At, reopening.EndedAt);

    public Reopening Restore() => Reopening.Restore(Period.Parse(Quarter), Until, Reason, Key, At, EndedAt);
}
