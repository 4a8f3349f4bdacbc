using Tcns.Functions.Tests.HostContract;

[assembly: AssemblyFixture(typeof(PublishedApp))]
[assembly: AssemblyFixture(typeof(Stores))]
