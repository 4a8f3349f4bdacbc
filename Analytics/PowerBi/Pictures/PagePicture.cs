using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Json;

namespace Tcns.Analytics.PowerBi.Pictures;

/// <summary>A page of the report as a sketch for the guide: where each visual stands, of which kind it is, and what it is called.</summary>
public static class PagePicture
{
    private const string Folder = "Tcns.Report/definition/pages";
    private const string Ink = "#22302D";

    /// <summary>Every page's picture by its name.</summary>
    /// <param name="folder">That of the projects.</param>
    public static IReadOnlyDictionary<string, string> All(string folder)
    {
        var pages = Path.Combine(folder, Folder);
        return Directory.EnumerateDirectories(pages).ToDictionary(page => Path.GetFileName(page) + ".svg", Draw, StringComparer.Ordinal);
    }

    private static string Draw(string folder)
    {
        var page = Read(Path.Combine(folder, "page.json"));
        var (width, height) = (page.GetProperty("width").GetInt32(), page.GetProperty("height").GetInt32());
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" fill=\"{Ink}\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{SecurityElement.Escape(page.GetProperty("displayName").GetString())}</title>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#EEF2F1\"/>\n");
        foreach (var visual in Directory.EnumerateDirectories(Path.Combine(folder, "visuals")).Order(StringComparer.Ordinal).Select(visual => Read(Path.Combine(visual, "visual.json"))))
            Draw(svg, visual);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Draw(StringBuilder svg, JsonElement json)
    {
        var (position, visual) = (json.GetProperty("position"), json.GetProperty("visual"));
        var box = new Box(Number(position, "x"), Number(position, "y"), Number(position, "width"), Number(position, "height"));
        svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({box.X} {box.Y})\"><rect width=\"{box.Width}\" height=\"{box.Height}\" rx=\"6\" fill=\"#FFFFFF\" stroke=\"#C4D0CC\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"12\" y=\"28\" font-size=\"20\">{SecurityElement.Escape(Title(visual))}</text>")
            .Append(Shape.Of(visual.GetProperty("visualType").GetString()!, box))
            .Append("</g>\n");
    }

    private static string Title(JsonElement visual) =>
        visual.GetProperty("visualContainerObjects").TryGetProperty("title", out var title) && title[0].GetProperty("properties").TryGetProperty("text", out var text)
            ? text.GetProperty("expr").GetProperty("Literal").GetProperty("Value").GetString()!.Trim('\'')
            : "";

    private static double Number(JsonElement position, string name) => position.GetProperty(name).GetDouble();

    private static JsonElement Read(string file) => JsonElement.Parse(File.ReadAllBytes(file));
}
