using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.Numbers;

/// <summary>The query of what is counted: <c>unit</c> (a village as well; the key's own when absent), <c>period</c>, <c>plan</c>.</summary>
internal class NumbersQuery
{
    protected NumbersQuery(IQueryCollection query, UnitCode? own)
    {
        Fields = new QueryFields(query);
        Village = VillageCode.TryParse(Fields.Text("unit"), out var village) ? village : null;
        Unit = Village is null ? Fields.Unit(own) : null;
        Period = Fields.Period(required: true);
        Plan = ReadPlan();
    }

    /// <summary>Null where a village is asked for.</summary>
    public UnitCode? Unit { get; }

    public VillageCode? Village { get; }

    public string Code => Village?.Value ?? Unit!.Value;

    /// <summary>The commune that the unit is or lies in; null of a province.</summary>
    public UnitCode? Commune => Village?.Commune ?? Unit!.Commune;

    public Period? Period { get; }

    public PlanId? Plan { get; }

    public IReadOnlyList<Fault> Faults => Fields.Faults;

    protected QueryFields Fields { get; }

    public static NumbersQuery Read(HttpRequest request, Caller caller) => new(request.Query, caller.Key.Unit);

    private PlanId? ReadPlan()
    {
        if (Fields.Text("plan") is not { } text || PlanId.TryParse(text, out var plan))
            return Fields.Text("plan") is { } id ? PlanId.Parse(id) : null;
        Fields.Note("plan", FaultCodes.Malformed);
        return null;
    }
}
