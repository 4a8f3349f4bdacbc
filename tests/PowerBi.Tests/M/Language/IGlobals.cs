namespace Tcns.PowerBi.Tests.M.Language;

/// <summary>What the names stand for that a document does not give itself: the other documents and the library.</summary>
internal interface IGlobals
{
    object? Value(string name);
}
