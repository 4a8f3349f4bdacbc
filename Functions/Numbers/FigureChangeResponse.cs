namespace Tcns.Functions.Numbers;

/// <summary>An indicator that another version shows otherwise.</summary>
/// <param name="Before">Null where that version did not have it.</param>
/// <param name="After">Null where it is no more.</param>
internal sealed record FigureChangeResponse(string Id, string Name, SeenFigureResponse? Before, SeenFigureResponse? After);
