namespace Tcns.Testing;

public enum StorageService
{
    Blob,
    Queue,
    Table,
}
