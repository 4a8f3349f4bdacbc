using Tcns.Functions.OData;
using Tcns.Functions.Texts;
using Tcns.Testing;

namespace Tcns.Functions.Tests.OData;

public class ODataErrorsTests
{
    [Fact]
    public async Task The_page_says_what_the_code_says()
    {
        var page = await File.ReadAllLinesAsync(Repository.At("docs", "odata.md"), TestContext.Current.CancellationToken);

        Assert.Equal(
            ODataErrors.All.Select(error => $"| `{error.Code}` | {error.Status} |"),
            page.Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Count(letter => letter == '|') == 4)
                .Select(line => string.Join('|', line.Split('|')[..3]) + "|").Where(line => line.Any(char.IsDigit)));
    }

    [Fact]
    public void Every_refusal_is_told_in_both_languages()
    {
        Assert.All(ODataErrors.All, error => Assert.NotEqual(error.With("x").Message(Language.Vietnamese), error.With("x").Message(Language.English)));
    }
}
