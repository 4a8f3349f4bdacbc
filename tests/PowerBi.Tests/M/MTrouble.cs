using System.Globalization;

namespace Tcns.PowerBi.Tests.M;

/// <summary>What the parser does not accept of a document, with line and column from 1.</summary>
internal sealed record MTrouble(string Document, string Message, int Line, int Column)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Document}({Line},{Column}): {Message}");
}
