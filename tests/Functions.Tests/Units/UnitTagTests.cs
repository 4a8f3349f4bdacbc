using System.Net.Http.Headers;

namespace Tcns.Functions.Tests.Units;

public class UnitTagTests(TestApp app)
{
    [Theory]
    [InlineData("")]
    [InlineData("?q=tan+ky")]
    [InlineData("/31")]
    public async Task An_answer_that_the_client_holds_is_not_sent_again(string rest)
    {
        using var first = await app.GetUnitsAsync(rest);
        using var again = await AskAsync(rest, first.Headers.ETag!.Tag);
        using var weak = await AskAsync(rest, "\"other\", W/" + first.Headers.ETag.Tag);
        using var any = await AskAsync(rest, "*");
        using var other = await AskAsync(rest, "\"other\"");

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal([304, 304, 304, 200], new[] { again, weak, any, other }.Select(answer => (int)answer.StatusCode));
        Assert.Equal("", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task Answers_are_kept_nowhere_on_the_way()
    {
        using var first = await app.GetUnitsAsync("/31");
        using var again = await AskAsync("/31", first.Headers.ETag!.Tag);

        Assert.True(first.Headers.CacheControl!.NoStore && again.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/99", 404)]
    [InlineData("?parent=99", 404)]
    [InlineData("?limit=0", 422)]
    public async Task Trouble_is_told_whatever_the_client_holds(string rest, int status)
    {
        using var answer = await AskAsync(rest, "*");

        Assert.Equal((status, null), ((int)answer.StatusCode, answer.Headers.ETag));
    }

    private async Task<HttpResponseMessage> AskAsync(string rest, string held)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/units" + rest);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestApp.SystemKey);
        request.Headers.TryAddWithoutValidation("If-None-Match", held);
        return await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
