using System.Text.Json;

namespace Tcns.PowerBi.Tests.M.Language;

/// <summary>A node of the tree that <c>parse.cjs</c> prints.</summary>
internal readonly record struct Syntax(JsonElement Node)
{
    public string Kind => Text("is");

    public int Line => Node.GetProperty("line").GetInt32();

    public int Column => Node.GetProperty("column").GetInt32();

    public Syntax this[string child] => new(Node.GetProperty(child));

    public bool Has(string attribute) => Node.TryGetProperty(attribute, out _);

    public string Text(string attribute) => Node.GetProperty(attribute).GetString()!;

    public Syntax? Maybe(string child) => Node.TryGetProperty(child, out var found) ? new Syntax(found) : null;

    public IEnumerable<Syntax> Each(string children) => Node.GetProperty(children).EnumerateArray().Select(child => new Syntax(child));

    /// <summary>The text of an identifier, without the <c>#"…"</c> that it may stand in.</summary>
    public string Identifier => Literals.Identifier(Text("literal"));
}
