namespace Tcns.Storage.Tables;

/// <summary>Others came first every time; whoever asked may try again later.</summary>
public sealed class OvertakenException(string message) : IOException(message);
