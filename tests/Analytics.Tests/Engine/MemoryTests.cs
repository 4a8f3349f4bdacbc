using System.Diagnostics;
using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Tests.Engine;

/// <summary>Alone, because what the process holds is measured.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public class MemoryTests
{
    [Fact]
    public void Ten_million_rows_take_no_more_memory_than_one_million()
    {
        using var room = new EngineRoom();
        using (var first = room.Query("SELECT range, 'a text of more than twelve bytes ' || range FROM range(1000000)"))
            Skim(first, 1_000_000);
        var managed = GC.GetAllocatedBytesForCurrentThread();
        var all = Held();

        using var reader = room.Query("SELECT range, 'a text of more than twelve bytes ' || range FROM range(10000000)");
        var sum = Skim(reader, 10_000_000);

        Assert.Equal(10_000_000L / 2 * 9_999_999, sum);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - managed, 0, 4_000_000);
        Assert.InRange(Held() - all, long.MinValue, 50_000_000);
        Assert.False(reader.Read());
    }

    [Fact]
    public void What_is_larger_than_the_memory_goes_through_the_folder()
    {
        using var room = new EngineRoom(memoryBytes: 40_000_000);
        using var reader = room.Query("SELECT range, hash(range)::VARCHAR FROM range(2000000) ORDER BY hash(range)");

        Assert.True(reader.Read());
        Assert.InRange(SpilledBytes(room), 10_000_000, long.MaxValue);
        Assert.Equal(2_000_000L * 1_999_999 / 2, reader.GetInt64(0) + Skim(reader, 1_999_999));
    }

    [Fact]
    public void Groups_larger_than_the_memory_are_counted()
    {
        using var room = new EngineRoom(memoryBytes: 60_000_000);

        Assert.Equal(1_500_000, room.Number(
            "SELECT count(*) FROM (SELECT hash(range % 1500000)::VARCHAR AS h FROM range(3000000) GROUP BY h HAVING count(*) = 2)"));
    }

    [Fact]
    public void Where_nothing_can_be_spilled_the_statement_fails_and_the_process_lives()
    {
        using var room = new EngineRoom(memoryBytes: 20_000_000);
        room.Run("SET max_temp_directory_size = '0KB'");

        var trouble = Assert.Throws<EngineException>(() =>
            room.Run("CREATE TABLE t AS SELECT hash(range)::VARCHAR FROM range(5000000) ORDER BY 1"));

        Assert.Contains("Out of Memory", trouble.Message, StringComparison.Ordinal);
        Assert.Equal(1, room.Number("SELECT 1"));
    }

    [Fact]
    public void Limits_that_make_no_sense_are_refused()
    {
        Assert.Throws<EngineException>(() => Database.Open(new EngineLimits(100_000_000, "", Threads: 0)));
    }

    private static long Skim(RowReader reader, int rows)
    {
        var sum = 0L;
        for (var i = 0; i < rows && reader.Read(); i++)
            sum += reader.GetUtf8(1).Length > 0 ? reader.GetInt64(0) : 0;
        return sum;
    }

    private static long Held()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }

    private static long SpilledBytes(EngineRoom room) =>
        new DirectoryInfo(room.PathOf("temp")).EnumerateFiles().Sum(file => file.Length);
}
