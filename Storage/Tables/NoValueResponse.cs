using Azure;

namespace Tcns.Storage.Tables;

/// <summary>The answer of the service that there is no such row.</summary>
internal sealed class NoValueResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("There is no such row: look at HasValue first.");

    public override Response GetRawResponse() => response;
}
