using System.Text;
using System.Text.Json;

namespace Tcns.Functions.Tests.Fuzz;

/// <summary>JSON that can be made wrong in ways that no library writes: doubled names, halves of pairs, raw text.</summary>
internal sealed class JsonTree
{
    private readonly List<(string Name, JsonTree Value)> parts = [];
    private char open;
    private string leaf = "";

    private JsonTree()
    {
    }

    public static JsonTree Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    /// <summary>Changes something somewhere.</summary>
    public void Mutate(Random random)
    {
        var all = new List<JsonTree>();
        Collect(all);
        all[random.Next(all.Count)].MutateHere(random);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private static JsonTree Of(JsonElement json)
    {
        var tree = new JsonTree();
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                tree.open = '{';
                tree.parts.AddRange(json.EnumerateObject().Select(property => (JsonSerializer.Serialize(property.Name), Of(property.Value))));
                break;
            case JsonValueKind.Array:
                tree.open = '[';
                tree.parts.AddRange(json.EnumerateArray().Select(item => ("", Of(item))));
                break;
            default:
                tree.leaf = json.GetRawText();
                break;
        }

        return tree;
    }

    private static JsonTree Raw(string text) => new() { leaf = text };

    private void Collect(List<JsonTree> all)
    {
        all.Add(this);
        foreach (var (_, value) in parts)
            value.Collect(all);
    }

    private void MutateHere(Random random)
    {
        var wish = random.Next(10);
        if (wish < 4 || parts.Count == 0)
            Become(Hostile.Json[random.Next(Hostile.Json.Count)]);
        else if (wish == 4)
            parts.RemoveAt(random.Next(parts.Count));
        else if (wish == 5)
            parts.Insert(random.Next(parts.Count + 1), parts[random.Next(parts.Count)]);
        else if (wish == 6)
            Become("[" + ToString() + "]");
        else if (wish == 7)
            Rename(random);
        else if (wish == 8)
            parts.Add((open == '{' ? Names[random.Next(Names.Length)] : "", Raw(Hostile.Json[random.Next(Hostile.Json.Count)])));
        else
            parts[random.Next(parts.Count)] = parts[random.Next(parts.Count)];
    }

    private static readonly string[] Names =
        ["\"\"", "\"id\"", "\"unit\"", "\"team\"", "\"\\ud800\"", "\"\\u0000\"", "\"a/b~c\"", "\"" + new string('n', 5_000) + "\"", "\"__proto__\"", "\"etag\"", "\"version\"", "\"{0}\""];

    private void Rename(Random random)
    {
        if (open != '{')
            return;
        var place = random.Next(parts.Count);
        var (name, value) = parts[place];
        parts[place] = (random.Next(2) == 0 ? name.ToUpperInvariant() : Names[random.Next(Names.Length)], value);
    }

    private void Become(string text)
    {
        parts.Clear();
        (open, leaf) = ('\0', text);
    }

    private void Write(StringBuilder text)
    {
        if (open == '\0')
        {
            text.Append(leaf);
            return;
        }

        text.Append(open);
        foreach (var (index, (name, value)) in parts.Index())
        {
            text.Append(index == 0 ? "" : ",").Append(open == '{' ? name + ":" : "");
            value.Write(text);
        }

        text.Append(open == '{' ? '}' : ']');
    }
}
