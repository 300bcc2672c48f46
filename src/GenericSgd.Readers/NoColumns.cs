using System.Data.Common;
using Sylvan.Data.Csv;

namespace GenericSgd.Readers;

/// <summary>Tells the CSV library that nothing is asked about columns, for each of which it would keep some hundred bytes.</summary>
sealed class NoColumns : ICsvSchemaProvider
{
    internal static readonly NoColumns Instance = new();

    public DbColumn? GetColumn(string name, int ordinal) => null;

    public int GetFieldCount(CsvDataReader reader) => 0;
}
