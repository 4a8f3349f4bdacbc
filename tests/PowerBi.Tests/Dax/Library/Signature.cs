namespace Tcns.PowerBi.Tests.Dax.Library;

/// <summary>A letter for each argument; optional ones follow "?", a group that may be repeated follows "*".</summary>
internal sealed class Signature
{
    private const string Letters = "stcrnwfqQabdgk";
    private readonly List<ArgumentKind> kinds;
    private readonly List<ArgumentKind> repeated;
    private readonly int least;

    private Signature(string text)
    {
        var parts = text.Split('*');
        var named = parts[0].Split('?');
        kinds = [.. Kinds(named[0])];
        least = kinds.Count;
        kinds.AddRange(named.Skip(1).SelectMany(Kinds));
        repeated = [.. parts.Skip(1).SelectMany(Kinds)];
    }

    public bool IsPlain => kinds.Concat(repeated).All(kind => kind == ArgumentKind.Scalar);

    public static implicit operator Signature(string text) => new(text);

    public bool Takes(int count) => 
        count >= least && (count <= kinds.Count || (repeated.Count > 0 && (count - kinds.Count) % repeated.Count == 0));

    public ArgumentKind KindOf(int at) => at < kinds.Count ? kinds[at] : repeated[(at - kinds.Count) % repeated.Count];

    private static IEnumerable<ArgumentKind> Kinds(string letters) =>
        letters.Where(letter => letter != ' ').Select(letter => (ArgumentKind)Letters.IndexOf(letter, StringComparison.Ordinal));
}
