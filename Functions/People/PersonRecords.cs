using Tcns.Domain.Privacy;
using Tcns.Storage.Access;

namespace Tcns.Functions.People;

/// <summary>Where an export is taken from: the person's file, the keys found for it, and the day.</summary>
internal sealed record PersonRecords(PersonFile File, IReadOnlyList<StoredKey> Keys, DateOnly Today);
