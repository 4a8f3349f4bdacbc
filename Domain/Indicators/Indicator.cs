namespace Tcns.Domain.Indicators;

/// <summary>
/// One entry of the catalogue, <c>chỉ số</c>: what it is called and how it is judged. How it is computed stands with the engine.
/// </summary>
public sealed record Indicator
{
    internal Indicator(string id, IndicatorGrain grain, IndicatorKind kind, string name)
    {
        Id = id;
        Grain = grain;
        Kind = kind;
        Name = name;
    }

    /// <summary>As plans, files and addresses write it, such as <c>members-trained</c>.</summary>
    public string Id { get; }

    public IndicatorGrain Grain { get; }

    public IndicatorKind Kind { get; }

    /// <summary>In Vietnamese: it goes into files and feeds that know no other language.</summary>
    public string Name { get; }

    public IndicatorUnit Unit { get; internal init; }

    /// <summary>Whether a commune takes its status from its teams instead of from the sum of their figures.</summary>
    public bool IsTeamMeasure { get; internal init; }

    /// <summary>Whether its value is a share of 100.</summary>
    public bool IsShare => Unit is IndicatorUnit.Percent;

    public override string ToString() => Id;
}
