namespace GenericSgd.Kernels;

/// <summary>What the exact decimal kernel asks of a vector of 64-bit integers.</summary>
unsafe interface ILimbLanes<TVector>
{
    static abstract int Count { get; }

    static abstract TVector Load(long* source);

    static abstract TVector Broadcast(long value);

    static abstract void Store(TVector vector, long* target);

    /// <summary><c>left * right + sum</c> in each lane, for factors that fit 32 bits with their sign.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector sum);
}
