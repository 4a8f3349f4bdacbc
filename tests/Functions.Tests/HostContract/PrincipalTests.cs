using System.Net;
using System.Text;
using System.Text.Json;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>People whom the platform has signed in. The header is a plain one, which anybody can send.</summary>
[Collection(typeof(SharedHostCollection))]
public class PrincipalTests(SharedHost host, PublishedApp published, Stores stores)
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";
    private const string Person = "2f6d1c1e-3c0a-4a57-9d0e-0d6f3f1b9a10";
    private const string Stranger = "9a10f3f1-0d6f-4d0e-a57c-3c0a2f6d1c1e";

    [Fact]
    public async Task A_principal_is_not_believed_where_the_platform_does_not_sign_in()
    {
        using var bound = await host.App.BindAsync("aad|" + Person);
        Assert.Equal(HttpStatusCode.Created, bound.StatusCode);

        using var answer = await AskAsync(host.App, Person);

        await Answers.AssertProblemAsync(HttpStatusCode.Unauthorized, "key-missing", answer);
    }

    [Fact]
    public async Task Where_the_platform_signs_in_a_bound_principal_has_its_role_and_unit_and_nobody_else_anything()
    {
        var store = await stores.TakeAsync();
        await using var app = await HostedApp.StartAsync(
            Path.Combine(await published.GetRootAsync(), "Tcns.Functions"), store.ConnectionString, settings: ("Tcns__PlatformSignsIn", "true"));
        using var bound = await app.BindAsync("aad|" + Person);
        Assert.Equal(HttpStatusCode.Created, bound.StatusCode);

        using var accepted = await AskAsync(app, Person);
        using var unbound = await AskAsync(app, Stranger);
        using var otherProvider = await AskAsync(app, Person, provider: "google");
        using var garbage = await app.SendAsync(Request("bm90IGpzb24="), key: null);
        using var asKey = await app.GetAsync("/api/v1/me", key: Header + "|aad|" + Person);

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal("11113", await Answers.ReadTextAsync(accepted, "unit"));
        await Answers.AssertProblemAsync(HttpStatusCode.Unauthorized, "key-refused", unbound);
        await Answers.AssertProblemAsync(HttpStatusCode.Unauthorized, "key-refused", otherProvider);
        await Answers.AssertProblemAsync(HttpStatusCode.Unauthorized, "key-missing", garbage);
        await Answers.AssertProblemAsync(HttpStatusCode.Unauthorized, "key-refused", asKey);
    }

    private static Task<HttpResponseMessage> AskAsync(HostedApp app, string person, string provider = "aad") => app.SendAsync(Request(Encode(person, provider)), key: null);

    private static HttpRequestMessage Request(string principal) => new(HttpMethod.Get, "/api/v1/me") { Headers = { { Header, principal } } };

    private static string Encode(string person, string provider)
    {
        var principal = new
        {
            auth_typ = provider,
            claims = new[]
            {
                new { typ = "name", val = "Nguyễn Thị Hoa" },
                new { typ = "http://schemas.microsoft.com/identity/claims/objectidentifier", val = person },
            },
            name_typ = "name",
            role_typ = "roles",
        };
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(principal)));
    }
}
