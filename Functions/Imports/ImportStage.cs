namespace Tcns.Functions.Imports;

internal enum ImportStage
{
    Checking,
    Writing,
}
