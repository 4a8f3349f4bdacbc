namespace Tcns.Functions.Verify;

/// <summary>One finding, with the sentence that people read and what to do.</summary>
internal sealed record VerifyFinding(string Code, string Place, string Detail, string Text, string Todo);
