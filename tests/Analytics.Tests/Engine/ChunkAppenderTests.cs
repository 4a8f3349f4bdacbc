using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Tests.Engine;

public class ChunkAppenderTests
{
    [Fact]
    public void Rows_are_in_the_table_after_closing()
    {
        using var room = new EngineRoom();
        room.Run("CREATE TABLE places (name VARCHAR, people INTEGER)");

        using (var appender = room.Session.Append("places"))
        {
            for (var i = 0; i < 5000; i++)
                appender.Text(i % 2 == 0 ? "Xã Xuân Hưng" : null).Integer(i).EndRow();
            appender.Close();
        }

        Assert.Equal(5000, room.Number("SELECT count(*) FROM places"));
        Assert.Equal(2500, room.Number("SELECT count(name) FROM places"));
        Assert.Equal(4999 * 2500, room.Number("SELECT sum(people) FROM places"));
    }
}
