using System.Text.Json.Nodes;

namespace Tcns.Functions.People;

/// <summary>A part of what is held on people, and how it is read.</summary>
/// <param name="Name">Its property in the export.</param>
internal sealed record PersonSource(string Name, Func<PersonRecords, CancellationToken, Task<JsonNode?>> ReadAsync);
