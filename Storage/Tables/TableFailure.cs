using Azure;

namespace Tcns.Storage.Tables;

/// <summary>Turns the service's refusals into exceptions.</summary>
internal static class TableFailure
{
    public static RequestFailedException Of(Response response) => response.Status switch
    {
        // The service repeats the signature that it refused, and the text it signed itself: these bodies go nowhere.
        401 or 403 => new RequestFailedException(
            response.Status,
            $"The table service refused the credential ({response.Status}, request {response.ClientRequestId}).",
            CodeOf(response),
            innerException: null),
        _ => new RequestFailedException(response),
    };

    public static string? CodeOf(Response response) =>
        TableErrorParser.Instance.TryParse(response, out var error, out _) ? error?.Code : null;
}
