using Microsoft.AspNetCore.Http;
using Tcns.Functions.Http;
using Tcns.Storage.Access;

namespace Tcns.Functions.Tests.Keys;

public class PrincipalTests(TestApp app)
{
    [Fact]
    public async Task A_principal_is_bound_once_and_anew_when_its_binding_was_revoked()
    {
        var principal = "aad|" + Guid.NewGuid();
        using var first = await BindAsync(principal);
        using var second = await BindAsync(principal);
        using var json = await TestApp.ReadAsync(first);
        using var revoked = await app.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + json.RootElement.GetProperty("id").GetString(), TestApp.SystemKey);
        using var third = await BindAsync(principal);

        Assert.Equal((201, 409, 200, 201), ((int)first.StatusCode, (int)second.StatusCode, (int)revoked.StatusCode, (int)third.StatusCode));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.RootElement.GetProperty("key").ValueKind);
    }

    [Fact]
    public async Task The_text_that_names_a_principal_is_no_key()
    {
        var principal = "aad|" + Guid.NewGuid();
        using var bound = await BindAsync(principal);

        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/me", "X-MS-CLIENT-PRINCIPAL|" + principal);

        Assert.Equal((201, 401), ((int)bound.StatusCode, (int)answer.StatusCode));
        Assert.Equal(Domain.Access.KeyHash.Of("X-MS-CLIENT-PRINCIPAL|" + principal), Proof.HashOf(principal));
    }

    [Fact]
    public async Task A_binding_made_anew_is_good_at_once_where_it_was_made()
    {
        var principal = "aad|" + Guid.NewGuid();
        using var first = await BindAsync(principal);
        using var json = await TestApp.ReadAsync(first);
        using var revoked = await app.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + json.RootElement.GetProperty("id").GetString(), TestApp.SystemKey);
        var ring = app.Service<KeyRing>();
        Assert.False((await ring.FindAsync(Proof.HashOf(principal), Cancel))!.Key.IsGoodOn(default));

        using var second = await BindAsync(principal);

        Assert.True((await ring.FindAsync(Proof.HashOf(principal), Cancel))!.Key.IsGoodOn(default));
    }

    [Fact]
    public async Task An_id_whose_digits_look_like_a_card_number_is_bound_like_any_other()
    {
        using var bound = await BindAsync("aad|bb5c2041-8558-4640-8820-177a9785f93a");

        Assert.Equal(201, (int)bound.StatusCode);
    }

    [Theory]
    [InlineData(null, "principal")]
    [InlineData("Bearer a-token-of-the-platform", "key principal")]
    [InlineData("Bearer tcns_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "key")]
    public void Who_shows_a_key_of_ours_is_judged_by_it_alone(string? authorization, string proofs)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Authorization = authorization;
        request.Headers["X-MS-CLIENT-PRINCIPAL"] = Convert.ToBase64String("""{"auth_typ":"aad","claims":[{"typ":"oid","val":"1"}]}"""u8);

        Assert.Equal(proofs, string.Join(' ', Proof.Of(request, platformSignsIn: true).Select(proof => proof.IsPrincipal ? "principal" : "key")));
        Assert.DoesNotContain(Proof.Of(request, platformSignsIn: false), proof => proof.IsPrincipal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> BindAsync(string principal) =>
        app.SendAsync(HttpMethod.Post, "/api/v1/keys", TestApp.SystemKey, new { role = "officer", unit = "11113", principal });
}
