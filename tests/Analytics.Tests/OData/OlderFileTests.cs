using Tcns.Analytics.Feed.Tables;

namespace Tcns.Analytics.Tests.OData;

public class OlderFileTests
{
    [Fact]
    public async Task A_column_that_no_file_has_yet_is_null()
    {
        using var room = new FeedRoom();
        var older = DimIndicator.Table with { Columns = [.. DimIndicator.Table.Columns.Where(column => column.AddedIn == 1)] };
        room.Write(older, [["teams-active", 5L, "Tổ hoạt động thường xuyên", "percent", "team", "grows", true, false]]);

        Assert.Equal(["teams-active"], await room.ColumnAsync(DimIndicator.Table, "$filter=name_en eq null", "indicator_id"));
    }
}
