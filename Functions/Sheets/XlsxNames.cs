using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>The names of elements and attributes that were met, of which a workbook has some hundreds.</summary>
internal sealed class XlsxNames : NameTable
{
    private const int Most = 10_000;
    private int met;

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    private string Counted(string added) => ++met <= Most ? added : throw new SheetTroubleException(SheetTrouble.Broken);
}
