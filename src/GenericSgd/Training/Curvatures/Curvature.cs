using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Training.Curvatures;

/// <summary>The matrix H of second derivatives of the cost by the parameters, known only through its products with vectors; no matrix is stored.</summary>
/// <remarks>
/// <para><c>H v = (gradient(p + h v) - gradient(p - h v)) / (2 h)</c>, over all rows. Where the cost is quadratic in the parameters the gradient is linear, and
/// this is exact but for rounding; elsewhere its error is of the order h². All of it is done in double, whatever the number type of the data: it is a
/// diagnosis.</para>
/// <para>Source of the products: Pearlmutter, "Fast exact multiplication by the Hessian" (1994), in the form of differences.</para>
/// </remarks>
sealed class Curvature
{
    const int Iterations = 2000;

    // A rough bound of the work of one eigenvalue: products of a row and a parameter.
    const double Work = 2e10;

    const double Tolerance = 1e-12;
    const double OneIn = 1e6;
    const int ExactDiagonal = 1024;
    const int Probes = 256;

    readonly Trainer<double> _trainer;
    readonly double[] _point;
    readonly int _iterations;

    Curvature(Pipeline pipeline, Dataset<double> data, ReadOnlySpan<double> point)
    {
        _trainer = new Trainer<double>(pipeline with { BatchSize = 0 }, data);
        _trainer.TakeBatch();
        _point = point.ToArray();
        _iterations = (int)Math.Clamp(Work / ((double)data.Count * Math.Max(_point.Length, 1)), 32, Iterations);
    }

    /// <summary>The curvature at a point, of data and parameters of any number type.</summary>
    internal static Curvature At<T>(Pipeline pipeline, Dataset<T> data, ReadOnlySpan<T> point)
        where T : INumber<T> => new(pipeline, data.To<double>(), Array.ConvertAll(point.ToArray(), ExactConvert.ToDouble));

    internal int Length => _point.Length;

    /// <summary>The eigenvalue of largest magnitude, by power iteration; NaN if something is not finite. Where that ends before it stands still, it is raised
    /// by what may be missing.</summary>
    /// <remarks>
    /// What k products with a matrix of n rows without negative eigenvalues give is below the largest by more than the factor <c>(c sqrt n)^(1 / (k - 1/2))</c>
    /// only for one
    /// start vector in c. Source: Kuczyński and Woźniakowski, "Estimating the largest eigenvalue by the power and Lanczos algorithms with a random start"
    /// (1992), theorem 4.1.
    /// </remarks>
    /// <param name="cancellationToken">Looked at before every product.</param>
    internal double Largest(CancellationToken cancellationToken = default)
    {
        var largest = PowerIteration(0, cancellationToken, out var standsStill);
        return standsStill ? largest : largest * double.Pow(OneIn * double.Sqrt(Length), 1 / (_iterations - 0.5));
    }

    /// <summary>The smallest eigenvalue, by power iteration on <c>H - largest</c>; where the two are far apart it needs many products and is only an upper
    /// bound.</summary>
    /// <param name="largest">What <see cref="Largest"/> gave.</param>
    /// <param name="cancellationToken">Looked at before every product.</param>
    internal double Smallest(double largest, CancellationToken cancellationToken = default) => PowerIteration(largest, cancellationToken, out _) + largest;

    /// <summary>The second derivative of the cost by each parameter alone: exact up to 1024 parameters, beyond that estimated from products with 256 random
    /// vectors of signs.</summary>
    /// <remarks>Source of the estimate: Bekas, Kokiopoulou and Saad, "An estimator for the diagonal of a matrix" (2007).</remarks>
    internal double[] Diagonal(CancellationToken cancellationToken = default)
    {
        var diagonal = new double[Length];
        var vector = new double[Length];
        var products = Length <= ExactDiagonal ? Length : Probes;
        for (var i = 0; i < products; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var j = 0; j < Length; j++)
                vector[j] = Length <= ExactDiagonal ? (i == j ? 1 : 0) : double.CopySign(1, Normal(i, j));
            var product = Times(vector);
            for (var j = 0; j < Length; j++)
                diagonal[j] += vector[j] * product[j] / (Length <= ExactDiagonal ? 1 : Probes);
        }

        return diagonal;
    }

    double PowerIteration(double shift, CancellationToken cancellationToken, out bool standsStill)
    {
        standsStill = true;
        // A start without structure, so that it is not without a component along the vector that is looked for.
        var vector = new double[Length];
        for (var i = 0; i < Length; i++)
            vector[i] = Normal(-1, i);
        Normalize(vector);

        var eigenvalue = double.NaN;
        for (var iteration = 0; iteration < _iterations; iteration++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var product = Times(vector);
            for (var i = 0; i < Length; i++)
                product[i] -= shift * vector[i];
            var next = Reduce.Dot<double>(vector, product);
            if (Normalize(product) is not > 0 and var length)
                return length;
            if (double.Abs(next - eigenvalue) <= Tolerance * double.Max(double.Abs(next), double.Abs(shift)))
                return next;
            (eigenvalue, vector) = (next, product);
        }

        standsStill = false;
        return eigenvalue;
    }

    double[] Times(double[] vector)
    {
        var size = 1.0;
        foreach (var parameter in _point)
            size = double.Max(size, double.Abs(parameter));

        // The third root of the rounding unit balances the error of rounding, u / h, with that of the difference, h².
        var step = size * double.Cbrt(double.BitIncrement(1) - 1);
        var up = GradientAt(vector, step);
        var down = GradientAt(vector, -step);
        for (var i = 0; i < up.Length; i++)
            up[i] = (up[i] - down[i]) / (2 * step);
        return up;
    }

    double[] GradientAt(double[] direction, double step)
    {
        var parameters = _trainer.Network.Parameters;
        TensorPrimitives.Multiply(direction, step, parameters);
        TensorPrimitives.Add(parameters, _point, parameters);
        _trainer.Forward();
        _trainer.CostGradient();
        _trainer.Backward();
        return _trainer.Gradient.ToArray();
    }

    static double Normalize(double[] vector)
    {
        var (largest, relative) = Reduce.ScaledNorm<double>(vector);
        var length = largest * relative;
        TensorPrimitives.Divide(vector, length, vector);
        return length;
    }

    static double Normal(int vector, int index) => Philox.Normal<double>(0, Philox.StreamOf(RandomPurpose.Search, (ulong)(vector + 1)), (ulong)index);
}
