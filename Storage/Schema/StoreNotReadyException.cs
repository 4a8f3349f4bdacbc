namespace Tcns.Storage.Schema;

/// <summary>The store answers, and yet no app may work on it.</summary>
public sealed class StoreNotReadyException(StoreState state) : Exception("The store is not to be worked on: " + state)
{
    public StoreState State { get; } = state;
}
