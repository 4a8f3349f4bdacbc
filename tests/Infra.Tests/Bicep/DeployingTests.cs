using Tcns.Infra.Tests.Bicep.Evaluation;
using Tcns.Infra.Tests.Bicep.Language;
using Tcns.Infra.Tests.Names;
using Tcns.Infra.Tests.Types;

namespace Tcns.Infra.Tests.Bicep;

public class DeployingTests
{
    private const string Inner = """
        @description('Name.')
        @minLength(3)
        param name string
        @description('Kind.')
        @allowed(['a', 'b'])
        param kind string = 'a'
        @description('More.')
        param more { size: int }[] = []
        resource it 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = { name: name, location: kind, tags: { number: '${length(more)}' } }
        @description('Its id.')
        output id string = it.id
        """;

    [Theory]
    [InlineData("name: 'abc'", null)]
    [InlineData("name: 'abc', kind: 'b', more: [{ size: 1 }]", null)]
    [InlineData("", "inner.bicep needs the parameter name.")]
    [InlineData("name: 'abc', nme: 'b'", "inner.bicep has no parameter nme.")]
    [InlineData("name: 'ab'", "inner.bicep: name is ab, against @minLength.")]
    [InlineData("name: 5", "inner.bicep: name is int and not string.")]
    [InlineData("name: 'abc', kind: 'c'", "inner.bicep: kind is c, against @allowed.")]
    [InlineData("name: 'abc', more: [{ size: 'x' }]", "inner.bicep: more[0].size is string and not int.")]
    [InlineData("name: 'abc', more: [{}]", "inner.bicep: more[0].size lacks.")]
    [InlineData("name: 'abc', more: [{ size: 1, sice: 1 }]", "inner.bicep: more[0].sice is not known.")]
    public void A_module_takes_what_it_declares(string parameters, string? fault)
    {
        var message = Record.Exception(() => Deploy($"module other 'inner.bicep' = {{ name: 'x', params: {{ {parameters} }} }}"))?.Message;

        Assert.Equal(fault is null ? null : "main.bicep(1,1): " + fault, message);
    }

    [Theory]
    [InlineData("module other 'outer.bicep' = { name: 'x' }", "main.bicep(1,1): there is no file outer.bicep.")]
    [InlineData("module other 'inner.bicep' = { params: { name: 'abc' } }", "main.bicep(1,1): a module has a name.")]
    [InlineData("module other 'inner.bicep' = { name: 'x', params: { name: 'abc' } }\nvar a = other.outputs.di", "main.bicep(2,22): it has no di.")]
    [InlineData("resource a 'A/b/c@1' = { name: 'x' }", "main.bicep(1,1): A/b/c lies in another resource, which its parent has to name.")]
    [InlineData("resource a 'A/b@1' = { name: 'x' }\nresource b 'A/d/c@1' = { parent: a, name: 'x' }", "main.bicep(2,1): A/d/c does not lie in A/b.")]
    [InlineData("resource a 'A/b' = { name: 'x' }", "main.bicep(1,1): the kind is a type and its version.")]
    [InlineData("resource a 'A/b@1' = if (other.id == '') { name: other.id }\nresource other 'A/b@1' = { name: a.id }", "main.bicep(1,28): a needs itself.")]
    public void What_cannot_be_deployed_is_told_with_its_place(string source, string message)
    {
        var trouble = Assert.Throws<BicepException>(() => Deploy(source)).Message;

        Assert.EndsWith(message[message.IndexOf(':', StringComparison.Ordinal)..], trouble, StringComparison.Ordinal);
        Assert.StartsWith("main.bicep(", trouble, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("location: 'x'", "")]
    [InlineData("location: 'x', tag: {}", ".tag is not known")]
    [InlineData("tags: { a: 'b' }", ".location lacks")]
    [InlineData("location: 5", ".location is int and not string")]
    [InlineData("location: 'x', tags: { a: 5 }", ".tags.a is int and not string")]
    public void A_property_that_a_type_does_not_have_is_told(string properties, string fault)
    {
        var deployment = Deploy($"resource it 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {{ name: 'x', {properties} }}");

        Assert.Equal(fault.Length == 0 ? "" : "main.bicep it x" + fault, string.Join("; ", deployment.Resources.SelectMany(ResourceTypes.Faults)));
    }

    [Theory]
    [InlineData("param a string", "nobody uses a")]
    [InlineData("var a = 1", "nobody uses a")]
    [InlineData("type a = string", "nobody uses a")]
    [InlineData("resource a 'A/b@1' existing = { name: 'x' }", "nobody uses a")]
    [InlineData("output o string = a", "there is no a")]
    [InlineData("output o a = 1", "there is no type a")]
    [InlineData("output o int = true ? 1 : lenth('a')", "there is no function lenth")]
    [InlineData("output o int = length('a', 'b')", "length does not take 2 arguments")]
    [InlineData("output o array = [for a in [1]: b]", "there is no b")]
    [InlineData("output o array = map([1], a => a + b)", "there is no b")]
    [InlineData("var a = 1\nvar a = 2\noutput o int = a", "a is declared already")]
    [InlineData("output o int = 1\noutput o int = 2", "the output o is declared twice")]
    [InlineData("output o object = { '${a}': 1 }", "there is no a")]
    [InlineData("module a 'inner.bicep' = if (b) { name: 'x' }", "there is no b")]
    public void A_name_that_leads_nowhere_or_that_nobody_uses_is_told(string source, string fault) =>
        Assert.EndsWith(fault, Assert.Single(NameCheck.Faults(BicepFile.Parse("main.bicep", source))), StringComparison.Ordinal);

    [Theory]
    [InlineData("param a string", "a sentence of description lacks")]
    [InlineData("@description('words')\nparam a string", "a sentence of description lacks")]
    [InlineData("@description('It.')\n@minLenght(1)\nparam a string", "there is no @minLenght")]
    [InlineData("@description('It.')\n@minLength()\nparam a string", "@minLength does not stand so before this")]
    [InlineData("@allowed([1])\nvar a = 1", "@allowed does not stand so before this")]
    [InlineData("@description('It.')\ntype a = {\n  b: string\n}", "a sentence of description lacks")]
    [InlineData("output a string = ''", "a sentence of description lacks")]
    public void A_decorator_out_of_place_and_a_lacking_description_are_told(string source, string fault) =>
        Assert.EndsWith(fault, Assert.Single(DecoratorCheck.Faults(BicepFile.Parse("main.bicep", source))), StringComparison.Ordinal);

    private static Deployment Deploy(string source) => Deployment.Of(
        [BicepFile.Parse("main.bicep", source), BicepFile.Parse("inner.bicep", Inner)],
        "main.bicep",
        new Dictionary<string, object?>(StringComparer.Ordinal));
}
