namespace Tcns.Mutation.Sql;

internal enum SqlKind
{
    Word,
    Number,
    Text,
    Sign,
}
