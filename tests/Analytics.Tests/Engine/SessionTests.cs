using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Tests.Engine;

public class SessionTests
{
    private const string Endless = "SELECT sum(a.range * b.range % 7) FROM range(10000000) a, range(10000000) b";

    [Fact]
    public void Rows_changed_are_counted()
    {
        using var room = new EngineRoom();

        Assert.Equal(0, Execute(room.Session, "CREATE TABLE t (n INTEGER)"));
        Assert.Equal(3000, Execute(room.Session, "INSERT INTO t FROM range(3000)"));
        Assert.Equal(1000, Execute(room.Session, "DELETE FROM t WHERE n < 1000"));
    }

    [Fact]
    public void Several_statements_run_one_after_another()
    {
        using var room = new EngineRoom();

        room.Session.ExecuteAll(
            "script", "CREATE TABLE t (s VARCHAR); INSERT INTO t VALUES ('a;b'); -- last;\nINSERT INTO t VALUES ('c');", Cancel);

        Assert.Equal("a;b,c", room.Text("SELECT string_agg(s, ',' ORDER BY s) FROM t"));
    }

    [Fact]
    public void The_statement_that_fails_is_counted_and_those_before_it_have_run()
    {
        using var room = new EngineRoom();

        var trouble = Assert.Throws<EngineException>(() =>
            room.Session.ExecuteAll("script", "CREATE TABLE t (s VARCHAR); INSERT INTO u VALUES (1); DROP TABLE t;", Cancel));

        Assert.StartsWith("script (statement 2): Catalog Error", trouble.Message, StringComparison.Ordinal);
        Assert.Equal(0, room.Number("SELECT count(*) FROM t"));
    }

    [Theory]
    [InlineData("SELEC 1")]
    [InlineData("SELECT * FROM nowhere")]
    [InlineData("SELECT error('x')")]
    [InlineData("SELECT 1; SELECT 2")]
    public void Trouble_is_told_with_the_statements_name(string sql)
    {
        using var room = new EngineRoom();

        var trouble = Assert.Throws<EngineException>(() => Execute(room.Session, sql));

        Assert.StartsWith("step: ", trouble.Message, StringComparison.Ordinal);
        Assert.Equal(1, room.Number("SELECT 1"));
    }

    [Fact]
    public void A_script_that_cannot_be_read_is_told_with_its_name()
    {
        using var room = new EngineRoom();

        var trouble = Assert.Throws<EngineException>(() => room.Session.ExecuteAll("script", "SELECT 1; SELEC 2", Cancel));

        Assert.StartsWith("script: Parser Error", trouble.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_cancelled_statement_stops_and_its_session_goes_on(bool streaming)
    {
        using var room = new EngineRoom();
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var statement = Statement.Create("endless", Endless);

        var trouble = Assert.Throws<OperationCanceledException>(() =>
        {
            if (streaming)
                room.Session.Query(statement, cancel.Token).Dispose();
            else
                room.Session.Execute(statement, cancel.Token);
        });

        Assert.Equal(cancel.Token, trouble.CancellationToken);
        Assert.Equal(1, room.Number("SELECT 1"));
    }

    [Fact]
    public void A_script_is_cancelled_too()
    {
        using var room = new EngineRoom();
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.Throws<OperationCanceledException>(() => room.Session.ExecuteAll("script", $"SELECT 1; {Endless};", cancel.Token));

        Assert.Equal(1, room.Number("SELECT 1"));
    }

    [Fact]
    public void What_was_cancelled_before_it_began_does_not_run()
    {
        using var room = new EngineRoom();

        Assert.Throws<OperationCanceledException>(() =>
            room.Session.Execute(Statement.Create("create", "CREATE TABLE t (n INTEGER)"), new CancellationToken(canceled: true)));

        Assert.Equal(0, room.Number("SELECT count(*) FROM duckdb_tables()"));
    }

    [Fact]
    public async Task Threads_connect_and_work_side_by_side()
    {
        using var room = new EngineRoom();
        room.Run("CREATE TABLE t (n BIGINT)");

        await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(() => Fill(room, worker), Cancel)));

        Assert.Equal(16 * 3000, room.Number("SELECT count(DISTINCT n) FROM t"));
    }

    [Fact]
    public void To_dispose_twice_does_no_harm()
    {
        var room = new EngineRoom();
        using var second = room.Connect();

        room.Session.Dispose();
        room.Dispose();

        Assert.Throws<ObjectDisposedException>(() => Execute(room.Session, "SELECT 1"));
        Assert.Throws<ObjectDisposedException>(room.Connect);
        Assert.Equal(0, Execute(second, "CREATE TABLE t (n BIGINT)"));
    }

    [Fact]
    public void Instants_and_local_times_differ_by_nothing()
    {
        using var room = new EngineRoom();

        Assert.Equal("2025-12-31 17:00:00", room.Text("SELECT (TIMESTAMPTZ '2026-01-01 00:00:00+07')::TIMESTAMP::VARCHAR"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static long Execute(Session session, string sql) => session.Execute(Statement.Create("step", sql), Cancel);

    private static void Fill(EngineRoom room, int worker)
    {
        using var session = room.Connect();
        using var appender = session.Append("t");
        for (var i = 0; i < 3000; i++)
            appender.Integer(worker * 3000 + i).EndRow();
        appender.Close();
    }
}
