namespace Tcns.Functions.Demo;

/// <summary>What the command line says of a demo.</summary>
/// <param name="Communes">How many communes of Tuyên Quang.</param>
/// <param name="Serves">Whether the server runs on when all is filled in.</param>
/// <param name="RollsUp">Whether what is filled in is counted and published.</param>
/// <param name="Size">About how many records there would be with all communes.</param>
internal sealed record DemoOptions(int Seed, bool Serves, bool RollsUp, int Communes, int Size)
{
    /// <summary>What a province of this size writes in a year.</summary>
    public const int ProvinceSize = 200_000;

    /// <summary>Enough to look at, and filled in while one waits.</summary>
    public const int UsualSize = 60_000;

    /// <summary>The emulator holds everything in memory.</summary>
    public const int MostSize = 300_000;

    /// <summary>All of the province.</summary>
    public const int MostCommunes = 124;
}
