using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Functions.Http;
using Tcns.Functions.Tests.Access;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Http;

/// <summary>The description of the API tells of each request what the code reads of it, and what the contract says of it.</summary>
public partial class ToldParametersTests(TestApp app)
{
    private const string Records = "visits trainings campaigns shifts feedback";

    [Fact]
    public async Task Each_operation_tells_the_places_of_its_path_and_nothing_twice()
    {
        var operations = await ReadAsync();
        var wrong = operations.Where(operation =>
            !Places().Matches(operation.Path).Select(place => place.Groups["name"].Value + "!").Order().SequenceEqual(operation.NamesIn("path").Order())
            || operation.Parameters.Any(parameter => !parameter.TryGetProperty("schema", out _))
            || operation.Parameters.DistinctBy(parameter => (parameter.GetProperty("in").GetString(), DescribedOperation.NameOf(parameter))).Count() != operation.Parameters.Count);

        Assert.Empty(wrong.Select(operation => operation.Method + " " + operation.Path));
        Assert.Distinct(operations.Select(operation => operation.Name));
    }

    [Fact]
    public async Task Exactly_what_an_endpoint_reads_of_its_query_is_told()
    {
        var noted = new NotedQueries();
        await using var own = await OwnApp.StartAsync(services => services.AddSingleton<IStartupFilter>(noted), app.TakeStorage(), "--Tcns:Clock", TestApp.Clock);
        var endpoints = TestApp.Endpoints().Where(endpoint => !ScopeMatrix.NameOf(endpoint).StartsWith('/')).ToArray();
        foreach (var endpoint in endpoints)
        {
            using var request = await ScopeMatrix.RequestAsync(app, endpoint, "11113");
            using var answer = await own.SendAsync(request, TestApp.SystemKey);
        }

        var told = (await ReadAsync()).Where(operation => operation.Method != "head")
            .ToDictionary(operation => operation.Name, operation => operation.In("query").Select(DescribedOperation.NameOf).Order(StringComparer.Ordinal));
        Assert.Equal(
            endpoints.Select(ScopeMatrix.NameOf).Order(StringComparer.Ordinal).Select(name => name + ": " + string.Join(' ', noted.Asked[name])),
            told.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Key + ": " + string.Join(' ', one.Value)));
    }

    [Theory]
    [InlineData("put /api/v1/villages/{village}", "If-Match If-None-Match")]
    [InlineData("put /api/v1/visits/{team}/{id}", "If-Match! If-None-Match")]
    [InlineData("post /api/v1/visits", "Tcns-Sent-At")]
    [InlineData("post /api/v1/teams/{team}/members", "Idempotency-Key")]
    public async Task The_headers_that_decide_what_becomes_of_a_change_are_told(string request, string headers) =>
        Assert.Equal(headers.Split(' '), (await FindAsync(request)).NamesIn("header"));

    /// <summary>A correction rests on a version that was seen; who returns a record names none.</summary>
    [Fact]
    public async Task If_Match_is_required_to_amend_and_to_void_a_record_and_nowhere_else()
    {
        var required = (await ReadAsync()).Where(operation => operation.NamesIn("header").Contains("If-Match!")).Select(operation => operation.Method + " " + operation.Path);

        Assert.Equal(
            Records.Split(' ').SelectMany(kind => new[] { $"put /api/v1/{kind}/{{team}}/{{id}}", $"post /api/v1/{kind}/{{team}}/{{id}}/void" }).Order(),
            required.Order());
    }

    [Theory]
    [InlineData("get /api/v1/keys", "unit")]
    [InlineData("get /api/v1/units", "parent q")]
    [InlineData("get /api/v1/villages", "unit")]
    [InlineData("get /api/v1/teams", "unit on")]
    [InlineData("get /api/v1/teams/{team}/members", "on")]
    [InlineData("get /api/v1/plans", "unit")]
    [InlineData("get /api/v1/periods", "unit year")]
    [InlineData("get /api/v1/visits", "unit from to status cursor limit")]
    [InlineData("get /api/v1/trainings", "unit from to status cursor limit")]
    [InlineData("get /api/v1/campaigns", "unit from to status cursor limit")]
    [InlineData("get /api/v1/shifts", "unit from to status cursor limit")]
    [InlineData("get /api/v1/feedback", "unit from to status cursor limit")]
    [InlineData("post /api/v1/imports", "kind! dryRun")]
    [InlineData("get /api/v1/imports/template", "kind!")]
    [InlineData("get /api/v1/indicators", "unit period! plan children")]
    [InlineData("get /api/v1/indicators/{id}/trace", "unit period! plan")]
    [InlineData("get /api/v1/ranking", "unit period! of! plan")]
    [InlineData("get /api/v1/reports", "unit period status")]
    [InlineData("get /api/v1/reports/{unit}/{period}/document", "format")]
    [InlineData("get /api/v1/feed", "province")]
    public async Task A_request_is_asked_with_what_the_contract_names(string request, string parameters) =>
        Assert.Superset(parameters.Split(' ').ToHashSet(StringComparer.Ordinal), (await FindAsync(request)).NamesIn("query").ToHashSet(StringComparer.Ordinal));

    [Theory]
    [InlineData("get /api/v1/visits", "status", "active returned voided all")]
    [InlineData("get /api/v1/ranking", "of", "teams villages communes")]
    [InlineData("get /api/v1/reports", "status", "due submitted late overdue accepted returned")]
    [InlineData("get /api/v1/reports/{unit}/{period}/document", "format", "docx xlsx")]
    [InlineData("get /api/v1/indicators", "children", "true false")]
    [InlineData("post /api/v1/imports", "dryRun", "true false")]
    public async Task The_words_of_a_closed_set_are_told(string request, string parameter, string words)
    {
        var told = (await FindAsync(request)).SchemaOf("query", parameter).GetProperty("enum").EnumerateArray().Select(word => word.GetString()!);

        Assert.Equal(words.Split(' ').Order(), told.Order());
    }

    [Fact]
    public async Task Days_pages_and_the_senders_clock_have_their_forms()
    {
        var (list, send) = (await FindAsync("get /api/v1/visits"), await FindAsync("post /api/v1/visits"));
        var limit = list.SchemaOf("query", "limit");

        Assert.Equal(("date", "date"), (list.SchemaOf("query", "from").Text("format"), list.SchemaOf("query", "to").Text("format")));
        Assert.Equal(("integer", 1, 500), (limit.Text("type"), limit.GetProperty("minimum").GetInt32(), limit.GetProperty("maximum").GetInt32()));
        Assert.Equal("date-time", send.SchemaOf("header", "Tcns-Sent-At").Text("format"));
    }

    /// <summary>Up to 500 at once; one is answered 201, or 200 where it was held already, an array 200 with the results in their order.</summary>
    [Theory]
    [InlineData("/api/v1/visits")]
    [InlineData("/api/v1/trainings")]
    [InlineData("/api/v1/campaigns")]
    [InlineData("/api/v1/shifts")]
    [InlineData("/api/v1/feedback")]
    [InlineData("/api/v1/teams/{team}/members")]
    public async Task What_may_be_sent_as_an_array_is_told_in_both_forms_and_so_is_its_answer(string path)
    {
        var (_, description) = await app.GetAsync("/api/openapi.json");
        var operation = (await FindAsync("post " + path)).Value;
        var bodies = JsonOf(operation.GetProperty("requestBody")).GetProperty("oneOf").EnumerateArray().ToArray();
        var answers = JsonOf(operation.GetProperty("responses").GetProperty("200")).GetProperty("anyOf").EnumerateArray().ToArray();
        var made = JsonOf(operation.GetProperty("responses").GetProperty("201"));

        Assert.Equal(2, bodies.Length);
        Assert.Equal(("array", 500), (bodies[1].Text("type"), bodies[1].GetProperty("maxItems").GetInt32()));
        Assert.Equal(JsonSerializer.Serialize(bodies[0]), JsonSerializer.Serialize(bodies[1].GetProperty("items")));
        Assert.Equal([JsonSerializer.Serialize(made)], answers[..^1].Select(answer => JsonSerializer.Serialize(answer)));
        Assert.Equal("results", Assert.Single(Resolve(answers[^1], description).GetProperty("properties").EnumerateObject()).Name);
    }

    private static JsonElement JsonOf(JsonElement holder) => holder.GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private static JsonElement Resolve(JsonElement schema, JsonElement description) => schema.TryGetProperty("$ref", out var reference)
        ? description.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1])
        : schema;

    private async Task<IReadOnlyList<DescribedOperation>> ReadAsync() => DescribedOperation.AllOf((await app.GetAsync("/api/openapi.json")).Json);

    private async Task<DescribedOperation> FindAsync(string request) => (await ReadAsync()).Single(operation => operation.Method + " " + operation.Path == request);

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();
}
