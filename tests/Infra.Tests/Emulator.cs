using Tcns.Testing;

[assembly: AssemblyFixture(typeof(Azurite))]
