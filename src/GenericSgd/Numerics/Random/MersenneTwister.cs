namespace GenericSgd.Numerics.Random;

/// <summary>MT19937 of Matsumoto and Nishimura (1998): the 32-bit integers below NumPy's legacy stream.</summary>
sealed class MersenneTwister
{
    const int Length = 624, Middle = 397;
    readonly uint[] _key = new uint[Length];
    int _position = Length;

    // Knuth's seeding, which NumPy uses for an integer seed.
    public MersenneTwister(uint seed)
    {
        _key[0] = seed;
        for (var i = 1; i < Length; i++)
            _key[i] = 1812433253u * (_key[i - 1] ^ (_key[i - 1] >> 30)) + (uint)i;
    }

    public uint Next()
    {
        if (_position == Length)
        {
            Refill();
            _position = 0;
        }

        return Temper(_key[_position++]);
    }

    void Refill()
    {
        for (var i = 0; i < Length; i++)
        {
            var joined = (_key[i] & 0x8000_0000u) | (_key[(i + 1) % Length] & 0x7fff_ffffu);
            _key[i] = _key[(i + Middle) % Length] ^ (joined >> 1) ^ ((joined & 1) == 0 ? 0 : 0x9908_b0dfu);
        }
    }

    static uint Temper(uint y)
    {
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680u;
        y ^= (y << 15) & 0xefc6_0000u;
        return y ^ (y >> 18);
    }
}
