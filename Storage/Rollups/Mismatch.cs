namespace Tcns.Storage.Rollups;

/// <summary>A publication that was refused because its files were not what was counted; readers still have the version before.</summary>
/// <param name="Feed">Whose: the code of a province, or <c>vn</c>.</param>
/// <param name="What">Which file or count, and by how much; never what a record holds.</param>
/// <param name="Since">When it was refused for the first time.</param>
/// <param name="SeenAt">When it was refused last.</param>
public sealed record Mismatch(string Feed, string What, DateTimeOffset Since, DateTimeOffset SeenAt);
