using Tcns.Domain.Time;

namespace Tcns.Domain.Plans;

/// <summary>When a target is judged.</summary>
public abstract record Rhythm
{
    private Rhythm()
    {
    }

    /// <summary>Whether a target of this rhythm is judged in periods of a kind.</summary>
    public abstract bool JudgesIn(PeriodKind kind);

    /// <summary>In every period.</summary>
    public sealed record Always : Rhythm
    {
        public override bool JudgesIn(PeriodKind kind) => true;
    }

    /// <summary>Anew in each month, quarter or year, of either calendar; half-years have no rhythm.</summary>
    public sealed record Every(PeriodKind Kind) : Rhythm
    {
        public override bool JudgesIn(PeriodKind kind) => kind == Kind;
    }

    /// <summary>In every period, to be reached by the end of a day.</summary>
    public sealed record By(DateOnly Day) : Rhythm
    {
        public override bool JudgesIn(PeriodKind kind) => true;
    }
}
