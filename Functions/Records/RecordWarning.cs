namespace Tcns.Functions.Records;

/// <summary>What seems odd about a record that was accepted all the same.</summary>
/// <param name="Code">One of <see cref="WarningCodes"/>.</param>
/// <param name="Other">Id of the record that it resembles, where the caller may read it.</param>
internal sealed record RecordWarning(string Code, string? Other = null);
