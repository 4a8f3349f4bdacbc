namespace Tcns.Functions.Demo;

/// <summary>How the villages of a commune are called.</summary>
internal enum VillageNaming
{
    Numbered,

    /// <summary>In two words of hope, as in the plains.</summary>
    Plain,

    /// <summary>After waters and fields, in Tày.</summary>
    Highland,

    /// <summary>As on the karst plateau of Đồng Văn.</summary>
    Plateau,
}
