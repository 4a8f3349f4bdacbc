using Tcns.Functions.Documents;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Documents;

/// <summary>The test papers as LibreOffice shows them: PDF, the tables as CSV, and each page as a picture in <c>artifacts/papers</c>.</summary>
public sealed class RenderedPapers : IAsyncLifetime
{
    /// <summary>Commas, quotes around texts alone, UTF-8, numbers as they are and not as they are shown, every sheet.</summary>
    private const string Csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

    private static readonly IReadOnlyDictionary<string, Paper> Papers = new Dictionary<string, Paper>
    {
        ["team"] = TestPapers.Team, ["commune"] = TestPapers.Commune, ["province"] = TestPapers.Province, ["hostile"] = TestPapers.Hostile,
    };

    private readonly string folder = Directory.CreateTempSubdirectory("tcns-papers-").FullName;

    public async ValueTask InitializeAsync()
    {
        var pictures = Directory.CreateDirectory(Repository.At("artifacts", "papers")).FullName;
        foreach (var (name, paper) in Papers)
        {
            await File.WriteAllBytesAsync(At(name + ".docx"), await TestPapers.DocumentAsync(paper));
            await File.WriteAllBytesAsync(At(name + ".xlsx"), await TestPapers.BookAsync(paper));
            foreach (var old in Directory.EnumerateFiles(pictures, name + "-*.png"))
                File.Delete(old);
        }

        await Office.ConvertAsync(folder, "pdf", Papers.Keys.Select(name => name + ".docx"));
        await Office.ConvertAsync(folder, Csv, Papers.Keys.Select(name => name + ".xlsx"));
        await Task.WhenAll(Papers.Keys.Select(name => Office.RunAsync("pdftoppm", folder, ["-png", "-r", "80", name + ".pdf", Path.Combine(pictures, name)])));
    }

    public async Task<string> InfoAsync(string name) => await Office.RunAsync("pdfinfo", folder, [name + ".pdf"]);

    /// <returns>The text of each page, line by line as it stands there.</returns>
    public async Task<string[]> PagesAsync(string name) =>
        [.. (await Office.RunAsync("pdftotext", folder, ["-layout", name + ".pdf", "-"])).TrimEnd('\f', '\n').Split('\f')];

    /// <returns>The rows of each sheet, by the names of the files, which end with those of the sheets.</returns>
    public IReadOnlyList<string[]> Sheets(string name) =>
        [.. Directory.EnumerateFiles(folder, name + "-*.csv").Order(StringComparer.Ordinal).Select(File.ReadAllLines)];

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string At(string file) => Path.Combine(folder, file);
}
