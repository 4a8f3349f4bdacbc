using System.Text.RegularExpressions;
using Tcns.Infra.Tests.Bicep.Language;
using Tcns.Testing;

namespace Tcns.Infra.Tests.Templates;

public partial class GuideTests
{
    private static readonly BicepFile Main = BicepFile.All.Single(file => file.Path == Template.Main);

    private static string Guide => File.ReadAllText(Repository.At("docs", "deploy-azure.md"));

    [Fact]
    public void The_guide_asks_the_deployment_for_what_it_hands_back()
    {
        var asked = Asked().Matches(Guide).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(asked.Order(StringComparer.Ordinal), Main.Outputs.Select(output => output.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_guide_names_parameters_that_there_are()
    {
        var named = Named().Matches(Guide).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Main.Parameters.Select(parameter => parameter.Name), StringComparer.Ordinal));
    }

    [Fact]
    public void The_guide_names_the_secrets_that_the_app_is_given()
    {
        var app = File.ReadAllText(Repository.At("infra-bicep", "modules", "app.bicep"));

        Assert.Equal(
            Secret().Matches(app).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            Secret().Matches(Guide).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\$\(value (?<name>\w+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"param (?<name>\w+) =", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Named();

    [GeneratedRegex("tcns-(system-key|smtp|webhook-secret|webhook)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Secret();
}
