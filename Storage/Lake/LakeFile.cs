using Azure;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Storage.Lake;

/// <summary>One file of the lake: what the teams of a commune have recorded of one calendar quarter.</summary>
/// <param name="Hash">SHA-256 of its bytes, 64 hexadecimal digits: two files of one hash hold the same.</param>
/// <param name="ReadAt">When its records began to be read, by the service's clock.</param>
/// <param name="Reader">The process that read them.</param>
/// <param name="Counts">How many living records of each kind were read from the tables.</param>
/// <param name="Version">Changes with every rebuild.</param>
public sealed record LakeFile(
    UnitCode Province, UnitCode Commune, Period Quarter, string Hash, DateTimeOffset ReadAt, string Reader, IReadOnlyDictionary<string, int> Counts, ETag Version);
