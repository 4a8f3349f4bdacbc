using Tcns.Domain.Places;

namespace Tcns.Functions.Imports;

/// <summary>How the verb <c>import</c> was called.</summary>
/// <param name="Path">Of the file.</param>
/// <param name="Within">The unit that rows must lie in; null for any.</param>
/// <param name="AnswerPath">Where what became of each row is to be written; null for nowhere.</param>
internal sealed record ImportCall(string Path, ImportKind Kind, UnitCode? Within, bool IsDryRun, string? AnswerPath);
