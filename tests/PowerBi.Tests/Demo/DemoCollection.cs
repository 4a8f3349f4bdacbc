namespace Tcns.PowerBi.Tests.Demo;

/// <summary>The tests that share one demo.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoFeed>
{
    public const string Name = "demo";
}
