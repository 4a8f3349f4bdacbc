using Tcns.Domain.Forms;
using System.Reflection;
using System.Text;
using Tcns.Functions.Http;
using Tcns.Functions.Texts;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Http;

/// <summary>The problems in code and their page. TCNS_REWRITE=1 writes the page anew from the code.</summary>
public class ProblemCatalogueTests
{
    private static readonly string Page = Repository.At("docs", "problems.md");

    [Fact]
    public void The_page_says_what_the_code_says()
    {
        if (Environment.GetEnvironmentVariable("TCNS_REWRITE") == "1")
            File.WriteAllText(Page, Write());

        Assert.Equal(Write(), File.ReadAllText(Page));
    }

    [Fact]
    public void Every_problem_is_in_the_list_once()
    {
        var fields = typeof(Problems).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (Problem)field.GetValue(null)!);

        Assert.Equal(fields.Select(problem => problem.Code), Problems.All.Select(problem => problem.Code));
        Assert.Equal(Problems.All.Count, Problems.All.Select(problem => problem.Code).Distinct().Count());
    }

    [Fact]
    public void Every_fault_code_is_in_the_list()
    {
        var fields = typeof(FaultCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(fields, FaultCodes.All);
    }

    private static string Write()
    {
        var page = new StringBuilder();
        page.Append("# Problems\n\nEvery trouble is answered as `application/problem+json` (RFC 9457): `type`, `code`, `title`, `status`, `detail`,\n")
            .Append("`traceId`, for `invalid` also `errors` (each with `pointer`, `code`, `detail`; the first 1,000, of an item of an array the\n")
            .Append("first 100, and where there are more, or it is a file, `errorCount` says how many), for `storage-away` sometimes\n")
            .Append("`away` (the parts that do not answer). Codes keep their meaning; title and detail are Vietnamese, English with\n")
            .Append("`Accept-Language: en`. An empty `pointer` means the whole thing: `too-long` there says that a plan, or a member with all that was\n")
            .Append("decided on them before, would be longer than is kept (a file's row that would make one so has no column). Nothing was changed.\n\n");
        foreach (var problem in Problems.All)
        {
            page.Append("## ").Append(problem.Code).Append("\n\n`").Append(problem.Type).Append("` · ").Append(problem.Status).Append("\n\n");
            foreach (var language in Enum.GetValues<Language>())
                page.Append("- **").Append(problem.Title(language)).Append(".** ").Append(problem.Detail(language)).Append('\n');
            page.Append('\n');
        }

        page.Append("# Faults\n\n| code | Vietnamese | English |\n|---|---|---|\n");
        foreach (var code in FaultCodes.All)
        {
            page.Append("| `").Append(code).Append("` | ").Append(AppTexts.Get("fault." + code, Language.Vietnamese)).Append(" | ")
                .Append(AppTexts.Get("fault." + code, Language.English)).Append(" |\n");
        }

        return page.ToString();
    }
}
