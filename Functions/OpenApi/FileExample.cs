namespace Tcns.Functions.OpenApi;

/// <summary>A file that the endpoint takes, shown in the description and sent by the tests.</summary>
/// <param name="Query">What the request's query says of it.</param>
internal sealed record FileExample(string ContentType, string Text, string Query);
