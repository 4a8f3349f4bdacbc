using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace Tcns.Web.Tests;

/// <summary>All who look at the demo share one: filling it in takes half a minute.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is a collection of tests.")]
public sealed class DemoCollection : ICollectionFixture<DemoWorld>
{
    public const string Name = "demo";
}
