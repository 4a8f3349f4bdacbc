namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>
/// The evaluator does not know what Power Query does here, and does not guess. It is no error of M: no <c>try</c> catches it.
/// </summary>
internal sealed class EvaluationGap(string message) : Exception(message);
