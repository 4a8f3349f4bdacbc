using Tcns.Domain.Privacy;
using Tcns.Domain.Teams;

namespace Tcns.Domain.Awards;

/// <summary>Something that happened to a nomination.</summary>
/// <param name="On">The day in Vietnam on which it was entered.</param>
/// <param name="Key">Id of the key that entered it.</param>
/// <param name="Reason">Null where nothing was said, or the person whom it named was erased.</param>
public sealed record AwardStep(AwardAct Act, DateTimeOffset At, DateOnly On, string Key, string? Reason)
{
    /// <summary>The chairman's, of what was approved; of what was declined where it has a number or a day.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Of a proposal, where the ranking has its nominee.</summary>
    public AwardStanding? Standing { get; init; }

    public bool SaysTheSameAs(AwardStep other) => (Act, Reason, Decision) == (other.Act, other.Reason, other.Decision);

    /// <summary>Without the texts that name a person.</summary>
    public AwardStep Forget(PersonTraces traces) => this with
    {
        Reason = traces.Without(Reason),
        Decision = Decision is { } decision ? decision with { Number = traces.Without(decision.Number) } : null,
    };
}
