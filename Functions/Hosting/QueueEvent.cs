namespace Tcns.Functions.Hosting;

/// <summary>A queue message as the host brings it.</summary>
/// <param name="Message">Its bytes.</param>
/// <param name="Try">Which try this is, counted from one; null where the host does not say.</param>
internal readonly record struct QueueEvent(ReadOnlyMemory<byte> Message, long? Try);
