namespace Tcns.Functions.Units;

/// <summary>A point in degrees of WGS 84.</summary>
internal sealed record PointResponse(double Longitude, double Latitude);
