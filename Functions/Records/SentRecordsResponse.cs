namespace Tcns.Functions.Records;

/// <summary>What became of each record of an array, in its order.</summary>
internal sealed record SentRecordsResponse(IReadOnlyList<SentRecordResponse> Results);
