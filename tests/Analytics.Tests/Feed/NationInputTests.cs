using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Input;
using Tcns.Analytics.Tests.Engine;

namespace Tcns.Analytics.Tests.Feed;

/// <summary>What the nation takes from the provinces' small files.</summary>
public sealed class NationInputTests : IDisposable
{
    private readonly EngineRoom engine = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_calendar_covers_that_of_every_province_and_the_topics_of_plans_come_along()
    {
        string[] dates = [Write("a", "date", "(DATE '2024-01-01'), (DATE '2026-12-31')"), Write("b", "date", "(DATE '2025-01-01'), (DATE '2027-12-31')")];
        string[] topics =
        [
            Write("c", Topics, "('vneid', 'Tên cũ', 'old', 'government', 'a', 'b', NULL), ('p.x', 'Chợ quê', NULL, 'economy', 'c', 'd', 'p')"),
            Write("d", Topics, "('vneid', 'Tên mới', 'new', 'government', 'a', 'b', NULL)"),
        ];
        var everybodys = new FeedTopic("vneid", "Định danh", "eID", "government", "Chính quyền số", "Digital government", null);

        var input = NationInput.Read(engine.Session, ([everybodys], []), (dates, topics), default, Cancel);

        Assert.Equal((2024, 2027), (input.Years.First, input.Years.Last));
        Assert.Equal([everybodys, new FeedTopic("p.x", "Chợ quê", null, "economy", "c", "d", "p")], input.Topics);
    }

    [Fact]
    public void A_plan_that_two_provinces_have_is_named()
    {
        var (one, other) = (Write("a", "plan_id", "('x-2026'), ('y-2026')"), Write("b", "plan_id", "('z-2026')"));

        Assert.Null(NationInput.DoubledPlan(engine.Session, [one, other], Cancel));
        Assert.Equal("y-2026", NationInput.DoubledPlan(engine.Session, [one, other, Write("c", "plan_id", "('y-2026')")], Cancel));
    }

    public void Dispose() => engine.Dispose();

    private const string Topics = "topic_id, name_vi, name_en, pillar_id, pillar_name_vi, pillar_name_en, plan_id";

    private string Write(string name, string columns, string rows)
    {
        var path = engine.PathOf(name + ".parquet");
        engine.Run($"COPY (SELECT * FROM (VALUES {rows}) AS rows({columns})) TO {Quoted.Text(path)} (FORMAT parquet)");
        return path;
    }
}
