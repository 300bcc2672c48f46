namespace GenericSgd.Kernels;

/// <summary>A length cut into parts of nearly equal size that start at multiples of a step.</summary>
readonly record struct Cut(int Length, int Step, int Parts)
{
    public (int Start, int Count) this[int part] => (Start(part), Start(part + 1) - Start(part));

    int Start(int part) => (int)Math.Min(((long)Length + Step - 1) / Step * part / Parts * Step, Length);
}
