namespace Tcns.PowerBi.Tests.M.Language;

/// <summary>An expression, made ready to be worked out.</summary>
internal delegate object? Code(Frame frame);
