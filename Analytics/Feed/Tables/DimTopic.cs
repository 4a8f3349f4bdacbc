using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class DimTopic
{
    public static FeedTable Table { get; } = new(
        "dim_topic",
        "Chủ đề hỗ trợ và trụ cột của từng chủ đề",
        "Topics, and the pillar of each")
    {
        Title = new("Chủ đề", "Topics"),
        Key = ["topic_id"],
        Order = ["topic_id"],
        Columns =
        [
            Text("topic_id", "Mã chủ đề", "Id of the topic"),
            Text("name_vi", "Tên tiếng Việt", "Vietnamese name").Called("Chủ đề", "Topic in Vietnamese"),
            Text("name_en", "Tên tiếng Anh", "English name").Called("Chủ đề bằng tiếng Anh", "Topic in English").OrNull(),
            Text("pillar_id", "Mã trụ cột: government, economy, society, skills", "Pillar: government, economy, society, skills")
                .Called("Mã trụ cột", "Id of the pillar"),
            Text("pillar_name_vi", "Tên trụ cột bằng tiếng Việt", "Vietnamese name of the pillar").Called("Trụ cột", "Pillar in Vietnamese"),
            Text("pillar_name_en", "Tên trụ cột bằng tiếng Anh", "English name of the pillar").Called("Trụ cột bằng tiếng Anh", "Pillar in English"),
            Text(
                "plan_id",
                "Mã kế hoạch đặt ra chủ đề này; trống với chủ đề chung",
                "Id of the plan whose own topic it is; none of everybody's")
                .Called("Mã kế hoạch", "Id of the plan").OrNull().In("dim_plan", "plan_id"),
        ],
    };
}
