namespace Tcns.Functions.Documents.Charts;

/// <summary>A bar (<c>thanh</c>) of a chart.</summary>
/// <param name="Label">Whose it is.</param>
/// <param name="Value">How long it is; one below zero has no length.</param>
/// <param name="Target">What a plan asks for (<c>chỉ tiêu</c>), where it does.</param>
internal sealed record ChartBar(string Label, decimal Value, decimal? Target = null);
