using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tcns.Functions.Http;

namespace Tcns.Functions.Tests.Http;

public class ProblemAnswerTests
{
    [Fact]
    public async Task A_download_that_could_not_begin_is_a_problem_and_no_file()
    {
        var context = new DefaultHttpContext();
        context.Response.Body = new MemoryStream();
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"tcns.csv\"";

        await Problems.StorageAway.WriteAsync(context);

        Assert.Equal((503, "application/problem+json; charset=utf-8", 0), (context.Response.StatusCode, context.Response.ContentType, context.Response.Headers.ContentDisposition.Count));
        context.Response.Body.Position = 0;
        using var json = await JsonDocument.ParseAsync(context.Response.Body, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("storage-away", TestApp.Text(json, "code"));
    }
}
