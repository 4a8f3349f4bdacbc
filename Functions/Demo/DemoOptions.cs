namespace Tcns.Functions.Demo;

/// <summary>What the command line says of a demo.</summary>
/// <param name="Communes">How many communes of Tuyên Quang.</param>
/// <param name="Serves">Whether the server runs on when all is filled in.</param>
internal sealed record DemoOptions(int Seed, bool Serves, int Communes)
{
    /// <summary>All of the province.</summary>
    public const int MostCommunes = 124;
}
