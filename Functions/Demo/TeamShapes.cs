namespace Tcns.Functions.Demo;

/// <summary>Teams as the five plans want them.</summary>
internal static class TeamShapes
{
    private static readonly string[] VillageHead = ["village-head"];
    private static readonly string[] YouthUnion = ["youth-union"];

    /// <summary>No size is set; everybody has duties.</summary>
    public static TeamShape TanKy { get; } = new(
        [5, 6, 6, 7, 8], VillageHead, YouthUnion,
        ["women-union", "front", "police", "teacher", "veterans-association", "farmers-association", "party-cell"], Collaborators: false);

    /// <summary>Exactly five; the Youth Union, teachers, the village head and the unions are the core.</summary>
    public static TeamShape GiaLoc { get; } = new(
        [5], VillageHead, YouthUnion, ["teacher", "women-union", "front", "farmers-association", "veterans-association"], Collaborators: false);

    public static TeamShape QuynhSonVillage { get; } = new(
        [5, 6, 6, 7, 8], VillageHead, YouthUnion,
        ["women-union", "teacher", "police", "front", "farmers-association", "health-worker", "student"], Collaborators: true);

    public static TeamShape QuynhSonCommune { get; } = new(
        [9], ["official"], YouthUnion,
        ["official", "police", "teacher", "health-worker", "women-union", "farmers-association", "telecom-enterprise"], Collaborators: true);

    /// <summary>Village secretary or head, the Front committee, the unions, the police.</summary>
    public static TeamShape XuanHung { get; } = new(
        [7, 8, 8, 9, 10], ["village-head", "party-cell"], YouthUnion,
        ["front", "women-union", "police", "farmers-association", "veterans-association", "youth-union", "teacher", "resident"], Collaborators: true);

    /// <summary>At most five.</summary>
    public static TeamShape TuyenQuangVillage { get; } = new(
        [5, 5, 5, 5, 5, 5, 4, 4, 4, 3], VillageHead, YouthUnion,
        ["police", "women-union", "teacher", "health-worker", "farmers-association", "resident"], Collaborators: true);

    /// <summary>At most ten; led by the office of culture and society.</summary>
    public static TeamShape TuyenQuangCommune { get; } = new(
        [7, 8, 8, 9, 9, 10], ["official"], YouthUnion,
        ["police", "official", "teacher", "health-worker", "women-union", "farmers-association", "telecom-enterprise", "front"], Collaborators: true);
}
