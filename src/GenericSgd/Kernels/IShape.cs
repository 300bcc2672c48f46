namespace GenericSgd.Kernels;

/// <summary>How many rows and vectors a tile has; known when the tile is compiled, so that what is not there costs nothing.</summary>
interface IShape
{
    static abstract int Rows { get; }

    static abstract int Vectors { get; }
}

/// <summary>The tile of large products: 12 accumulators, two vectors of b and one of a fill 15 of 16 registers.</summary>
readonly struct SixByTwo : IShape
{
    public static int Rows => 6;

    public static int Vectors => 2;
}

/// <summary>As <see cref="SixByTwo"/> where a is read in place and the processor has 32 registers: fewer loads for each multiply-add.</summary>
readonly struct EightByTwo : IShape
{
    public static int Rows => 8;

    public static int Vectors => 2;
}

/// <summary>The last rows of a matrix of 6 n + 4 rows: every power of two above 8 has 4 rows over.</summary>
readonly struct FourByTwo : IShape
{
    public static int Rows => 4;

    public static int Vectors => 2;
}

/// <summary>One row.</summary>
readonly struct OneByTwo : IShape
{
    public static int Rows => 1;

    public static int Vectors => 2;
}

/// <summary>The last columns, if one vector covers them.</summary>
readonly struct SixByOne : IShape
{
    public static int Rows => 6;

    public static int Vectors => 1;
}

/// <summary>As <see cref="SixByOne"/> where a is read in place: one vector needs eight chains to hide the latency.</summary>
readonly struct EightByOne : IShape
{
    public static int Rows => 8;

    public static int Vectors => 1;
}

/// <summary>The last corner, if one vector covers it.</summary>
readonly struct OneByOne : IShape
{
    public static int Rows => 1;

    public static int Vectors => 1;
}
