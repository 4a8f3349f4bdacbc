using System.Text.Json;
using Tcns.Analytics.Engine;
using Tcns.PowerBi.Tests.Demo;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.QuickStart;

/// <summary>An analyst's folder: the guide's program, and the feed that it fetched.</summary>
internal sealed class Mirror : IDisposable
{
    private const string Python = "python3";
    private const string Program = "fetch.py";
    private readonly DemoFeed feed;
    private readonly string key;

    public Mirror(DemoFeed feed)
    {
        this.feed = feed;
        key = feed.ProvinceKey;
        File.Copy(Repository.At("docs", "feed", Program), Path.Combine(Folder.FullName, Program));
    }

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("tcns-analyst-");

    public string Latest => Path.Combine(Folder.FullName, "feed", DemoFeed.Province, "latest.json");

    public IEnumerable<FileInfo> Files => Folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Extension is ".parquet" or ".csv" or ".part");

    public Task<Command> FetchAsync(params string[] arguments) => FetchFromAsync(key, feed.Address.ToString(), arguments);

    public Task<Command> FetchFromAsync(string with, string from, params string[] arguments) =>
        Command.RunAsync(Python, Folder, with, [Program, from, "feed", .. arguments]);

    /// <summary>A block as it stands in the guide, but for the address.</summary>
    public Task<Command> RunAsync(string program, string option, string block) =>
        Command.RunAsync(program, Folder, key, option, block.Replace(GuideBlocks.Address, feed.Address.ToString().TrimEnd('/'), StringComparison.Ordinal));

    public Task<Command> RunPythonAsync(string block) => RunAsync(Python, "-c", block);

    public JsonElement Manifest() => JsonElement.Parse(File.ReadAllBytes(Latest));

    /// <summary>Runs the statements one after another, and answers with the rows of each that has any, as texts.</summary>
    public IReadOnlyList<IReadOnlyList<string?[]>> Query(IEnumerable<string> blocks)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var database = Database.Open(new EngineLimits(500_000_000, Path.Combine(Folder.FullName, "temp"), Threads: 2));
        using var session = database.Connect();
        session.ExecuteAll("folder", $"SET file_search_path = {Quoted.Text(Folder.FullName)}", cancel);
        var answers = new List<IReadOnlyList<string?[]>>();
        foreach (var statement in blocks.SelectMany(block => block.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (statement.StartsWith("SELECT", StringComparison.Ordinal))
                answers.Add(Rows(session, statement));
            else
                session.ExecuteAll("guide", statement, cancel);
        }

        return answers;
    }

    public void Dispose() => Folder.Delete(recursive: true);

    private static List<string?[]> Rows(Session session, string select)
    {
        using var reader = session.Query(Statement.Create("guide", $"SELECT COLUMNS(*)::VARCHAR FROM ({select})"), TestContext.Current.CancellationToken);
        var rows = new List<string?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.Count).Select(place => reader.IsNull(place) ? null : reader.GetText(place))]);
        return rows;
    }
}
