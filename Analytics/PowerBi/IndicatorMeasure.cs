using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.PowerBi;

/// <summary>What each indicator has a measure for, made from a measure on whichever indicator is chosen.</summary>
/// <param name="Base">The hand-written measure.</param>
/// <param name="Ending">What stands behind the indicator's name; none of the value itself.</param>
/// <param name="Says">What it tells, in a sentence.</param>
internal sealed record IndicatorMeasure(string Base, FeedTitle Ending, FeedTitle Says, bool IsNumber)
{
    public const string Table = "Từng chỉ số";

    public static readonly FeedTitle TableTitle = new(Table, "Each indicator");

    public static IReadOnlyList<IndicatorMeasure> All { get; } =
    [
        new("Giá trị", new("", ""), new("Giá trị trong một kỳ.", "The value in one period."), IsNumber: true),
        new("Chỉ tiêu xét", new(" – chỉ tiêu", " – target"), new("Chỉ tiêu được xét trong kỳ.", "The target that is judged in the period."), IsNumber: true),
        new("Chênh lệch", new(" – chênh lệch", " – gap"), new("Giá trị trừ chỉ tiêu.", "The value less the target."), IsNumber: true),
        new("Kết quả", new(" – kết quả", " – status"), new("Kết quả so với chỉ tiêu, bằng chữ và ký hiệu.", "The status against the target, by a sign and in words."), IsNumber: false),
        new("Thay đổi", new(" – thay đổi", " – change"), new("Giá trị trừ giá trị của kỳ liền trước.", "The value less that of the period before."), IsNumber: true),
        new("Xếp hạng", new(" – xếp hạng", " – rank"), new("Thứ hạng: xã trong tỉnh, thôn và tổ trong xã.", "The rank: communes in the province, villages and teams in their commune."), IsNumber: true),
    ];

    public string NameFor(ModelIndicator indicator) => indicator.Item.Name + Ending.Vietnamese;

    public string EnglishFor(ModelIndicator indicator) => indicator.English + Ending.English;

    public string Dax(ModelIndicator indicator) => $"CALCULATE ( [{Base}], 'Chỉ số'[Mã chỉ số] = \"{indicator.Item.Id}\" )";

    public string Format(ModelIndicator indicator) => Base is "Xếp hạng" ? "0" : Base is "Chỉ tiêu xét" ? Unit(indicator, "#,0.##") : Base is "Giá trị" ? Unit(indicator, "#,0.0") : "+#,0.0;-#,0.0;0";

    private static string Unit(ModelIndicator indicator, string number) => indicator.Item.IsShare ? number + "\"%\"" : number;
}
