using Xunit;

namespace Tcns.Web.Tests;

/// <summary>Tests that hold a page to a time: they run when no other test of the pages does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Quiet
{
    public const string Name = "Quiet";
}
