namespace Tcns.Functions.Rollups;

/// <summary>A file was replaced or removed between being listed and being read: who reads anew meets what stands now.</summary>
internal sealed class FileGoneException(string file) : IOException("The file is gone: " + file);
