namespace Tcns.Analytics.PowerBi.Queries;

/// <summary>Names the folder of the functions in M.</summary>
internal sealed class Folder;
