using Azure;
using Tcns.Domain.Records;

namespace Tcns.Storage.Records;

/// <summary>A record and the row that it was read from: a change of it is written on the condition that the row is as it was.</summary>
public sealed record HeldRecord(FieldRecord Record, ETag Row);
