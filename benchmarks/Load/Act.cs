namespace Tcns.Benchmarks.Load;

/// <summary>What is asked of the server, as the figures tell it apart.</summary>
internal enum Act
{
    /// <summary>A phone asks who its key is: the form when it opens, and once more before it sends.</summary>
    Me,

    /// <summary>A phone asks for its team, its members, its villages and the words.</summary>
    Team,

    /// <summary>A phone asks what came back: four kinds of records, and what residents said.</summary>
    Returned,

    /// <summary>A phone asks for its team's and its village's figures, and what is due.</summary>
    Figures,

    /// <summary>A phone asks for its team's reports and notices.</summary>
    Reports,

    /// <summary>A phone sends one record.</summary>
    One,

    /// <summary>A phone sends what it has kept.</summary>
    Twenty,

    /// <summary>A phone that has not heard the answer sends the same again.</summary>
    Again,

    /// <summary>A BI tool fetches a file of the feed.</summary>
    FeedFile,

    /// <summary>A BI tool fetches a page over OData.</summary>
    ODataPage,
}
