using GenericSgd.Numbers;
using GenericSgd.Numerics;

namespace GenericSgd.Precision.Checking;

/// <summary>Eigenvalues and eigenvectors of a symmetric matrix, by the cyclic method of Jacobi.</summary>
/// <remarks>
/// A rotation is left out where the entry is below the last place of the geometric mean of its two diagonal entries; so the small eigenvalues of a positive
/// definite matrix keep their digits where its rows are scaled well. Source: Golub and Van Loan, "Matrix Computations", section 8.5; Demmel and Veselić,
/// "Jacobi's method is more accurate than QR" (1992).
/// </remarks>
static class SymmetricMatrix
{
    const int MostSweeps = 60;
    const double Negligible = 1e-32;

    // Beyond it the square would overflow, and the 1 beside it is lost anyway.
    const double Steep = 1e100;

    /// <summary>The eigenvalues, not sorted, and in column i of the vectors the one of eigenvalue i.</summary>
    /// <param name="matrix">Symmetric; it is overwritten.</param>
    internal static (DoubleDouble[] Values, DoubleDouble[,] Vectors) Eigen(DoubleDouble[,] matrix)
    {
        var count = matrix.GetLength(0);
        var vectors = new DoubleDouble[count, count];
        for (var i = 0; i < count; i++)
            vectors[i, i] = 1;
        var rotated = true;
        for (var sweep = 0; rotated && sweep < MostSweeps; sweep++)
        {
            rotated = false;
            for (var p = 0; p < count; p++)
            {
                for (var q = p + 1; q < count; q++)
                    rotated |= Rotate(matrix, vectors, p, q);
            }
        }

        return ([.. Enumerable.Range(0, count).Select(i => matrix[i, i])], vectors);
    }

    static bool Rotate(DoubleDouble[,] matrix, DoubleDouble[,] vectors, int p, int q)
    {
        var (entry, first, second) = (matrix[p, q], matrix[p, p], matrix[q, q]);
        if (!(Math.Abs(entry.High) > Negligible * Math.Sqrt(Math.Abs(first.High)) * Math.Sqrt(Math.Abs(second.High))))
            return false;

        var slope = (second - first) / (2 * entry);
        var tangent = Math.Abs(slope.High) > Steep ? 1 / (2 * slope)
            : slope.High < 0 ? -1 / (Elementary<DoubleDouble>.Sqrt(slope * slope + 1) - slope)
            : 1 / (Elementary<DoubleDouble>.Sqrt(slope * slope + 1) + slope);
        var cosine = 1 / Elementary<DoubleDouble>.Sqrt(tangent * tangent + 1);
        var sine = tangent * cosine;
        matrix[p, p] = first - tangent * entry;
        matrix[q, q] = second + tangent * entry;
        matrix[p, q] = matrix[q, p] = 0;
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            if (i != p && i != q)
            {
                (matrix[i, p], matrix[i, q]) = Turned(matrix[i, p], matrix[i, q], cosine, sine);
                (matrix[p, i], matrix[q, i]) = (matrix[i, p], matrix[i, q]);
            }

            (vectors[i, p], vectors[i, q]) = Turned(vectors[i, p], vectors[i, q], cosine, sine);
        }

        return true;
    }

    static (DoubleDouble X, DoubleDouble Y) Turned(DoubleDouble x, DoubleDouble y, DoubleDouble cosine, DoubleDouble sine) =>
        (cosine * x - sine * y, sine * x + cosine * y);
}
