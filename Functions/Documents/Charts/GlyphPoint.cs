namespace Tcns.Functions.Documents.Charts;

/// <param name="X">To the right, in units of the font.</param>
/// <param name="Y">Upwards.</param>
/// <param name="IsOn">Whether the contour runs through it.</param>
internal readonly record struct GlyphPoint(double X, double Y, bool IsOn);
