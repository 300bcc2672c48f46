namespace GenericSgd.Kernels;

/// <summary>What the micro-kernel asks of a vector of some width; a single number is a vector of one lane.</summary>
unsafe interface ILanes<T, TVector>
    where T : unmanaged
{
    static abstract int Count { get; }

    /// <summary>How many registers for such vectors the processor has.</summary>
    static abstract int Registers { get; }

    static abstract TVector Load(T* source);

    static abstract TVector Broadcast(T value);

    static abstract void Store(TVector vector, T* target);

    /// <summary><c>left * right + sum</c> in each lane, rounded once on every processor.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector sum);
}
