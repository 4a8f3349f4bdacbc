namespace Tcns.Mutation.Running;

/// <summary>What a worker is told to do: a line of JSON.</summary>
/// <param name="Number">The mutant that is to be awake; -1 for none.</param>
/// <param name="Resource">The embedded file that is another, if it is one.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Tests">In this order, up to the first that fails; null for looking which test reaches what.</param>
/// <param name="IsWarm">Whether each test is asked without the mutant first, so that nothing is reckoned once and for all while it is awake.</param>
internal sealed record Order(int Number, string? Resource = null, string? Text = null, IReadOnlyList<AskedTest>? Tests = null, bool IsWarm = false);
