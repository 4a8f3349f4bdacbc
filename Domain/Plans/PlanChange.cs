namespace Tcns.Domain.Plans;

/// <summary>A change that a plan has seen (<c>điều chỉnh</c>), for the reader of the plan.</summary>
public sealed record PlanChange
{
    internal PlanChange(DateOnly on, string? decision, string note)
    {
        On = on;
        Decision = decision;
        Note = note;
    }

    /// <summary>The day from which it holds.</summary>
    public DateOnly On { get; }

    /// <summary>The number of the decision, such as <c>12/QĐ-UBND</c>.</summary>
    public string? Decision { get; }

    public string Note { get; }
}
