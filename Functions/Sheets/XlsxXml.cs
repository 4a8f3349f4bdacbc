using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>
/// The XML of a part, of which no more is taken in at once than a workbook has: the framework's reader keeps each level that it is in, each
/// attribute of an element and each name that it has met, so that a small file of nothing else would take gigabytes.
/// </summary>
/// <param name="inner">The framework's.</param>
/// <param name="stepped">Told with each step that one was made.</param>
internal sealed class XlsxXml(XmlReader inner, Action stepped) : XmlReader
{
    /// <summary>Workbooks have a dozen.</summary>
    public const int Deepest = 100;

    public override int AttributeCount => inner.AttributeCount;

    public override string BaseURI => inner.BaseURI;

    public override int Depth => inner.Depth;

    public override bool EOF => inner.EOF;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string NamespaceURI => inner.NamespaceURI;

    public override XmlNameTable NameTable => inner.NameTable;

    public override XmlNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override ReadState ReadState => inner.ReadState;

    public override string Value => inner.Value;

    public override bool CanReadValueChunk => inner.CanReadValueChunk;

    public override bool Read()
    {
        stepped();
        if (!inner.Read())
            return false;
        return inner.Depth <= Deepest ? true : throw new SheetTroubleException(SheetTrouble.Broken);
    }

    public override int ReadValueChunk(char[] buffer, int index, int count)
    {
        stepped();
        return inner.ReadValueChunk(buffer, index, count);
    }

    public override string GetAttribute(int i) => inner.GetAttribute(i);

    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    public override bool MoveToElement() => inner.MoveToElement();

    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    public override void ResolveEntity() => inner.ResolveEntity();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
