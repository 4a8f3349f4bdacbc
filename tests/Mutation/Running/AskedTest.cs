namespace Tcns.Mutation.Running;

/// <param name="Number">Which test.</param>
/// <param name="Limit">Milliseconds: what lasts longer is a mutant that does not end.</param>
internal sealed record AskedTest(int Number, long Limit);
