using Tcns.Infra.Tests.Bicep.Evaluation;
using Tcns.Infra.Tests.Bicep.Language;
using Tcns.Infra.Tests.Names;

namespace Tcns.Infra.Tests.Templates;

public class FileTests
{
    private static readonly string[] SecretWords = ["secret", "password", "token", "key", "connectionstring"];

    public static TheoryData<string> Paths => [.. BicepFile.All.Where(file => !file.IsOfParameters).Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_name_is_declared_and_used_and_every_function_known(string path) => Assert.Empty(NameCheck.Faults(Find(path)));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_decorator_is_known_and_every_parameter_described(string path) => Assert.Empty(DecoratorCheck.Faults(Find(path)));

    [Fact]
    public void The_template_is_for_a_resource_group_and_every_module_is_called()
    {
        Assert.Equal("resourceGroup", Find(Template.Main).Statements.OfType<Statement.TargetScope>().Single().Value);

        var called = BicepFile.All.SelectMany(file => file.Statements.OfType<Statement.Module>().Select(module => BicepFile.Resolve(file.Path, module.Path)));
        Assert.Equal(Paths.Select(row => row.Data).Except([Template.Main]).Order(StringComparer.Ordinal), called.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_are_three_sizes_each_of_this_template()
    {
        Assert.Equal(["parameters/nation.bicepparam", "parameters/province.bicepparam", "parameters/small.bicepparam"], Template.Sizes.Select(size => size.Path));
        Assert.All(Template.Sizes, size => Assert.Equal(Template.Main, size.Template));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void No_secret_is_an_output_or_the_default_of_a_parameter(string path)
    {
        Assert.DoesNotContain(Find(path).Outputs, output => IsSecret(output.Name));
        Assert.DoesNotContain(
            Find(path).Parameters, parameter => IsSecret(parameter.Name) && (parameter.Default is not null || parameter.Decorators.All(one => one.Name != "secure")));
    }

    /// <summary>It names nothing of the other, so that Azure would make both at once.</summary>
    [Theory]
    [InlineData(Template.Main, "app", "roles")]
    [InlineData("modules/domain.bicep", "certificate", "binding")]
    [InlineData("modules/storage.bicep", "lifecycle", "blobs")]
    public void What_needs_another_waits_for_it(string path, string waiting, string other) => Assert.Equal([other], WaitsFor(path, waiting));

    private static IEnumerable<string> WaitsFor(string path, string name)
    {
        var body = Find(path).Statements.Single(statement => statement is Statement.Resource or Statement.Module && statement.Name == name) switch
        {
            Statement.Module module => module.Body,
            var statement => ((Statement.Resource)statement).Body,
        };
        return ((Expression.Object)body).Properties
            .Where(property => property.Key is Expression.Constant { Value: "dependsOn" })
            .SelectMany(property => ((Expression.Items)property.Value).Values)
            .Select(value => ((Expression.Name)value).Value);
    }

    private static bool IsSecret(string name) => SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static BicepFile Find(string path) => BicepFile.All.Single(file => file.Path == path);
}
