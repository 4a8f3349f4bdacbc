using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Routing;
using Tcns.Domain.Access;
using Tcns.Functions.Feed;
using Tcns.Functions.Http;

namespace Tcns.Functions.Tests.Access;

/// <summary>Every endpoint × every role × own, child, sibling and parent unit; made from the endpoints, so that a new one is in it by itself.</summary>
public class ScopeMatrixTests(TestApp app)
{
    private static readonly Lazy<IReadOnlyList<RouteEndpoint>> All = new(TestApp.Endpoints);
    private static readonly ConcurrentDictionary<(string Role, string Unit), Task<string>> Keys = new();

    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var endpoint in All.Value)
        {
            foreach (var holder in ScopeMatrix.Holders)
            {
                foreach (var (relation, _, _) in holder.Targets())
                    cases.Add(KeyOf(endpoint), holder.Role, holder.Own ?? "-", relation);
            }
        }

        return cases;
    }

    public static TheoryData<string> Names => [.. All.Value.Select(KeyOf)];

    public static TheoryData<string> Guarded => [.. All.Value.Where(endpoint => !ScopeMatrix.PolicyOf(endpoint).IsOpen).Select(KeyOf)];

    [Fact]
    public void Every_endpoint_declares_a_policy() =>
        Assert.DoesNotContain(All.Value, endpoint => endpoint.Metadata.GetMetadata<Policy>() is null);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_key_gets_through_exactly_where_role_and_unit_allow(string name, string role, string own, string relation)
    {
        var endpoint = Find(name);
        var policy = ScopeMatrix.PolicyOf(endpoint);
        var holder = ScopeMatrix.Holders.Single(one => one.Role == role && (one.Own ?? "-") == own);
        var (_, unit, _) = holder.Targets().Single(target => target.Relation == relation);
        var key = holder.Own is null ? TestApp.SystemKey : await Keys.GetOrAdd((role, holder.Own), async _ => (await app.IssueAsync(role, holder.Own)).Secret);
        using var request = await ScopeMatrix.RequestAsync(app, endpoint, unit);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);

        using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var mayPass = policy.IsOpen || (policy.Roles.Any(allowed => allowed.WireName() == role) && (policy.Unit == UnitPlace.None || ScopeMatrix.Reaches(holder.Own, ScopeMatrix.UnitOf(endpoint, unit))));
        // The files are a whole province's: who has a part of it alone is told so.
        var isWhole = name != "GetFeed" || holder.Own is null or { Length: 2 };

        // What the commune itself reports the province decides on.
        var isAbove = name is not ("AcceptReport" or "ReturnReport") || role != "officer" || relation != "own";
        Assert.Equal(mayPass && isWhole && isAbove, (int)answer.StatusCode is not (401 or 403));
        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Without_a_good_key_only_open_endpoints_answer(string name)
    {
        var endpoint = Find(name);
        var expired = await ExpiredKeyAsync();
        var (revoked, revokedId) = await app.IssueAsync("officer", "11113");
        using var revocation = await app.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + revokedId, TestApp.SystemKey);

        foreach (var key in (string?[])[null, "", "nonsense", TestApp.SystemKey + " ", "tcns_" + new string('A', 43), expired, revoked])
        {
            using var request = await ScopeMatrix.RequestAsync(app, endpoint, "11113");
            if (key is not null)
                request.Headers.TryAddWithoutValidation("Authorization", key == TestApp.SystemKey + " " ? "Basic " + key : "Bearer " + key);

            using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(ScopeMatrix.PolicyOf(endpoint).IsOpen, (int)answer.StatusCode != 401);
        }
    }

    /// <summary>Neither its type nor its packing, which the router and what unpacks could tell before the key is asked for.</summary>
    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Who_brings_no_key_hears_of_that_and_of_no_body(string name)
    {
        var endpoint = Find(name);
        foreach (var (type, encoding) in new (string? Type, string? Encoding)[] { ("text/plain", null), (null, null), ("application/json", "zstd"), ("application/json", "gzip") })
        {
            using var request = await ScopeMatrix.RequestAsync(app, endpoint, "11113");
            request.Content = new ByteArrayContent("{"u8.ToArray());
            if (type is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            if (encoding is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);

            using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal((401, "key-missing"), await TestApp.CodeOfAsync(answer));
        }
    }

    private async Task<string> ExpiredKeyAsync()
    {
        var secret = KeySecret.Create();
        var details = new KeyDetails { ExpiresOn = app.Service<Domain.Time.BusinessClock>().Today };
        await app.Service<Storage.Access.KeyStore>().AddAsync(
            AccessKey.Create(secret.Hash, Role.Officer, Domain.Places.UnitCode.Parse("11113"), details), TestContext.Current.CancellationToken);
        return secret.Text;
    }

    private static RouteEndpoint Find(string name) => All.Value.Single(endpoint => KeyOf(endpoint) == name);

    private static string KeyOf(RouteEndpoint endpoint) => ScopeMatrix.NameOf(endpoint);
}
