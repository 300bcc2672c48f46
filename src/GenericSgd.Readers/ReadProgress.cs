namespace GenericSgd.Readers;

/// <summary>How far reading has come.</summary>
/// <param name="BytesRead">Bytes of the file taken so far; of a packed file, packed bytes.</param>
/// <param name="BytesTotal">Bytes of the whole file.</param>
public readonly record struct ReadProgress(long BytesRead, long BytesTotal);
