namespace Tcns.Domain.Places;

/// <summary>A point in degrees of WGS 84.</summary>
public readonly record struct MapPoint(double Longitude, double Latitude);
