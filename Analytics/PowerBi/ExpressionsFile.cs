namespace Tcns.Analytics.PowerBi;

/// <summary>The parameters and functions of a model.</summary>
internal static class ExpressionsFile
{
    public static string Write(Way way)
    {
        var text = new TmdlText();
        foreach (var query in SharedQuery.Of(way))
        {
            text.Description(0, query.Description);
            if (query.Type is null)
                text.Block(0, "expression " + query.Name, query.Text);
            else
                text.Line(0, $"expression {query.Name} = {query.Text}");
            text.Lineage(1, "expression " + query.Name)
                .Gap().Line(1, "annotation PBI_NavigationStepName = Navigation")
                .Gap().Line(1, "annotation PBI_ResultType = " + (query.Type ?? "Function"))
                .Gap();
        }

        return text.ToString();
    }
}
