using System.Globalization;
using System.Text.Json;
using Tcns.PowerBi.Tests.Demo;

namespace Tcns.PowerBi.Tests.QuickStart;

/// <summary>Every block of commands in <c>docs/feed.md</c>, run as it stands there.</summary>
[Collection(DemoCollection.Name)]
public sealed class GuideTests(DemoFeed feed)
{
    private const string OfTheProvince =
        """
        SELECT period, indicator_id, numerator, denominator, status FROM feed('fact_indicator')
        WHERE unit_level = 'province' AND calendar = 'civil' AND period_kind = 'quarter' AND is_first_plan ORDER BY period, indicator_id
        """;

    [Fact]
    public async Task Every_block_does_what_the_guide_says()
    {
        using var mirror = new Mirror(feed);
        Assert.Equal(["sh", "sql", "python"], GuideBlocks.Languages);

        var fetched = (await mirror.RunAsync("bash", "-c", Assert.Single(GuideBlocks.Of("sh")))).Done();
        Assert.Contains(mirror.Manifest().GetProperty("version").GetString()!, fetched.Printed, StringComparison.Ordinal);

        var answers = mirror.Query(GuideBlocks.Of("sql"));
        Assert.Equal(5, answers.Count);
        Assert.All(answers, Assert.NotEmpty);
        await MustBeThoseOfTheApi(mirror, answers[0]);
        MustAddUp(answers[0], answers[1]);
        Assert.Equal(Published("fact_visit"), answers[2].Sum(week => long.Parse(week[2]!, CultureInfo.InvariantCulture)));
        Assert.Equal(Published("fact_visit_topic"), answers[3].Sum(topic => long.Parse(topic[2]!, CultureInfo.InvariantCulture)));
        Assert.All(answers[4], row => Assert.Equal(row[2], row[3]));

        var python = GuideBlocks.Of("python");
        Assert.Equal(2, python.Count);
        var fromFiles = (await mirror.RunPythonAsync(python[0])).Done().Lines;
        Assert.Equal(answers[0].Select(row => $"{row[0]}\t{row[1]}\t{row[2]}\t{row[3]}\t{row[5]}").Order(StringComparer.Ordinal), fromFiles.Order(StringComparer.Ordinal));

        var fromService = (await mirror.RunPythonAsync(python[1])).Done().Lines;
        var figures = mirror.Query([.. GuideBlocks.Of("sql").Take(1), OfTheProvince])[0];
        Assert.True(figures.Count > 50, "One page is not enough to try the next.");
        Assert.Equal(figures.Select(row => string.Join('\t', row.Select(value => value ?? "None"))), fromService);
    }

    /// <summary>As the container has them, and as an interrupted run leaves them.</summary>
    [Fact]
    public void Files_of_earlier_publications_count_nowhere()
    {
        using var mirror = new Mirror(feed);
        var newest = feed.Published(DemoFeed.Province)["fact_visit"];
        foreach (var (name, content) in feed.Blobs.Append(new(newest[0].Replace(".parquet", "-0.parquet", StringComparison.Ordinal), feed.Blobs[newest[0]])))
        {
            var file = Path.Combine(mirror.Folder.FullName, "feed", name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }

        var setup = GuideBlocks.Of("sql").Take(1);
        var rows = mirror.Query([.. setup, "SELECT count(*) FROM feed('fact_visit')"])[0][0][0];
        var all = mirror.Query([.. setup, "SELECT count(*) FROM read_parquet('feed/08/fact_visit/**/*.parquet')"])[0][0][0];
        Assert.Equal(Published("fact_visit"), long.Parse(rows!, CultureInfo.InvariantCulture));
        Assert.NotEqual(rows, all);
    }

    private long Published(string table) =>
        feed.Manifest(DemoFeed.Province).GetProperty("datasets").EnumerateArray().Single(dataset => dataset.GetProperty("name").GetString() == table).GetProperty("rows").GetInt64();

    private async Task MustBeThoseOfTheApi(Mirror mirror, IReadOnlyList<string?[]> communes)
    {
        var compared = 0;
        var period = feed.Manifest(DemoFeed.Province).GetProperty("quarters").EnumerateArray().Last().GetProperty("period").GetString();
        var codes = mirror.Query([.. GuideBlocks.Of("sql").Take(1), "SELECT name, unit_code FROM feed('dim_unit') WHERE level = 'commune'"])[0].ToDictionary(unit => unit[0]!, unit => unit[1], StringComparer.Ordinal);
        foreach (var row in communes.Where(row => row[2] != "0"))
        {
            var figures = (await feed.GetAsync($"v1/indicators?unit={codes[row[0]!]}&period={period}")).GetProperty("plans")[0].GetProperty("indicators").EnumerateArray();
            var figure = figures.Single(figure => figure.GetProperty("id").GetString() == "households-guided");
            Assert.Equal((row[1], row[2]), (Number(figure, "numerator"), Number(figure, "denominator")));
            compared++;
        }

        Assert.True(compared > 1, "Hardly a commune has figures.");

        static string Number(JsonElement figure, string name) => figure.GetProperty(name).GetInt64().ToString(CultureInfo.InvariantCulture);
    }

    private static void MustAddUp(IReadOnlyList<string?[]> communes, IReadOnlyList<string?[]> indicators)
    {
        var guided = indicators.Single(row => row[0] == "Hộ được hướng dẫn trực tiếp");
        Assert.Equal((Sum(1), Sum(2)), (guided[1], guided[2]));

        string Sum(int column) => communes.Sum(row => long.Parse(row[column]!, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
    }
}
