namespace Tcns.PowerBi.Tests.M.Language;

/// <summary>An error of the parser, with lines and columns from 1.</summary>
internal sealed record ParsedTrouble(string Message, int Line, int Column);
