namespace Tcns.Analytics.PowerBi.Pictures;

/// <summary>Where a visual stands on its page, in pixels.</summary>
internal sealed record Box(double X, double Y, double Width, double Height);
