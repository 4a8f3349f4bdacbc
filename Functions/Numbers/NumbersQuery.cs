using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.Numbers;

/// <summary>The query of what is counted: <c>unit</c> (a village as well; the key's own when absent), <c>period</c>, <c>plan</c>.</summary>
internal abstract class NumbersQuery
{
    protected NumbersQuery(QueryFields fields, UnitCode? own)
    {
        Village = VillageCode.TryParse(fields.Text("unit"), out var village) ? village : null;
        Unit = Village is null ? fields.Unit(own) : null;
        Period = fields.Period(required: true);
        Plan = ReadPlan(fields);
    }

    /// <summary>Null where a village is asked for.</summary>
    public UnitCode? Unit { get; }

    public VillageCode? Village { get; }

    public string Code => Village?.Value ?? Unit!.Value;

    /// <summary>The commune that the unit is or lies in; null of a province.</summary>
    public UnitCode? Commune => Village?.Commune ?? Unit!.Commune;

    public Period? Period { get; }

    public PlanId? Plan { get; }

    private static PlanId? ReadPlan(QueryFields fields)
    {
        if (fields.Text("plan") is not { } text)
            return null;
        if (PlanId.TryParse(text, out var plan))
            return plan;
        fields.Note("plan", FaultCodes.Malformed);
        return null;
    }
}
