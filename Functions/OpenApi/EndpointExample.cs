namespace Tcns.Functions.OpenApi;

/// <summary>A body that the endpoint takes, shown in the description and sent by the tests.</summary>
internal sealed record EndpointExample(object Body);
