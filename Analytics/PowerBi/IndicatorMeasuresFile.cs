namespace Tcns.Analytics.PowerBi;

/// <summary>The table of the measures that every indicator of the catalogue has.</summary>
internal static class IndicatorMeasuresFile
{
    public static string Write(IReadOnlyList<ModelIndicator> indicators)
    {
        var table = IndicatorMeasure.Table;
        var text = new TmdlText()
            .Description(0, "Mỗi chỉ số một nhóm: giá trị, chỉ tiêu, chênh lệch, kết quả, thay đổi, xếp hạng; luôn trong một kỳ")
            .Line(0, "table " + TmdlText.Name(table)).Lineage(1, table);
        foreach (var indicator in indicators)
        {
            foreach (var measure in IndicatorMeasure.All)
                Write(text.Gap(), indicator, measure);
        }

        return text.Gap()
            .Description(1, "Bảng phải có một cột").Line(1, "column Trống").Line(2, "dataType: string").Line(2, "isHidden").Lineage(2, table + ".empty").Line(2, "summarizeBy: none").Line(2, "sourceColumn: empty")
            .Gap().Line(2, "annotation SummarizationSetBy = User")
            .Gap().Line(1, $"partition {TmdlText.Name(table)} = m").Line(2, "mode: import").Block(2, "source", "#table(type table [empty = text], {})")
            .Gap().Line(1, "annotation PBI_ResultType = Table").Gap().Line(1, TmdlText.Made).ToString();
    }

    private static void Write(TmdlText text, ModelIndicator indicator, IndicatorMeasure measure)
    {
        text.Description(1, $"{measure.Says.Vietnamese} Cách tính: {indicator.Formula.Vietnamese}")
            .Line(1, $"measure {TmdlText.Name(measure.NameFor(indicator))} = {measure.Dax(indicator)}");
        if (measure.IsNumber)
            text.Line(2, "formatString: " + measure.Format(indicator));
        text.Line(2, "displayFolder: " + indicator.Item.Name).Lineage(2, $"{indicator.Item.Id} {measure.Base}");
    }
}
