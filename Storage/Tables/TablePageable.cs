using System.Runtime.CompilerServices;
using Azure;

namespace Tcns.Storage.Tables;

/// <summary>
/// Rows page by page, one page in memory at a time. The service may cut a page short or send an empty one at any time
/// (it looks at no more than 1,000 rows and five seconds for each): only a missing token is the end.
/// </summary>
internal sealed class TablePageable<T>(
    Func<string?, int?, CancellationToken, Task<Page<T>>> fetch,
    int? maxPerPage,
    CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        PagesAsync(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken);

    private async IAsyncEnumerable<Page<T>> PagesAsync(
        string? token, int? size, [EnumeratorCancellation] CancellationToken cancellation)
    {
        do
        {
            var page = await fetch(token, size, cancellation);
            yield return page;
            token = page.ContinuationToken;
        }
        while (token is not null);
    }
}
