namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>A function, of the library or of the documents.</summary>
internal interface IMFunction
{
    object? Invoke(object?[] arguments);
}
