namespace Tcns.Functions.Documents;

/// <summary>The styles of paragraphs, by their names in <see cref="WordStyles.Xml"/>.</summary>
internal enum WordStyle
{
    Nation,
    Motto,
    ParentAgency,
    Agency,
    Number,
    PlaceAndDate,
    Kind,
    Subject,

    /// <summary>Empty but for the line on its top.</summary>
    Rule,
    Heading1,
    Body,
    Caption,
    Picture,
    TableHeading,
    TableText,
    TableNumber,

    /// <summary>Keeps what follows a table off it.</summary>
    Space,
    RecipientsTitle,
    Recipient,
    SignerTitle,
    SignerName,
    Header,
}
