namespace Tcns.Functions.Tests.HostContract;

[CollectionDefinition]
public sealed class SharedHostCollection : ICollectionFixture<SharedHost>;
