using GenericSgd.Optimizers;

namespace GenericSgd.Tests.Parts;

/// <summary>Each optimizer for one parameter in plain double, written from the equations: what is subtracted, times the learning rate, at each step.</summary>
static class Textbook
{
    internal delegate double Rule(double gradient, int t);

    internal static Rule Adam(Dialect dialect)
    {
        var (m, v) = (0.0, 0.0);
        return (g, t) =>
        {
            (m, v) = (0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g);
            var (c1, c2) = (1 - Math.Pow(0.9, t), 1 - Math.Pow(0.999, t));
            return dialect == Dialect.Keras ? Math.Sqrt(c2) / c1 * m / (Math.Sqrt(v) + 1e-7) : m / c1 / (Math.Sqrt(v / c2) + 1e-8);
        };
    }

    internal static Rule AmsGrad(Dialect dialect)
    {
        var (m, v, most) = (0.0, 0.0, 0.0);
        return (g, t) =>
        {
            (m, v) = (0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g);
            var (c1, c2) = (1 - Math.Pow(0.9, t), 1 - Math.Pow(0.999, t));
            most = Math.Max(most, dialect == Dialect.Optax ? v / c2 : v);
            return dialect switch
            {
                Dialect.Keras => m * Math.Sqrt(c2) / c1 / (Math.Sqrt(most) + 1e-7),
                Dialect.Optax => m / c1 / (Math.Sqrt(most) + 1e-8),
                _ => m / c1 / (Math.Sqrt(most) / Math.Sqrt(c2) + 1e-8),
            };
        };
    }

    internal static Rule Adamax(Dialect dialect)
    {
        var (m, u) = (0.0, 0.0);
        return (g, t) =>
        {
            m = 0.9 * m + 0.1 * g;
            u = Math.Max(0.999 * u, Math.Abs(g) + (dialect == Dialect.Keras ? 0 : 1e-8));
            return m / ((1 - Math.Pow(0.9, t)) * (dialect == Dialect.Keras ? u + 1e-7 : u));
        };
    }

    internal static Rule NAdam(Dialect dialect)
    {
        var (m, v, product) = (0.0, 0.0, 1.0);
        double Mu(int t) => 0.9 * (1 - 0.5 * Math.Pow(0.96, dialect == Dialect.Keras ? t : t * 0.004));
        return (g, t) =>
        {
            (m, v, product) = (0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g, product * Mu(t));
            var root = Math.Sqrt(v / (1 - Math.Pow(0.999, t)));
            return dialect == Dialect.Optax
                ? (0.9 * m / (1 - Math.Pow(0.9, t + 1)) + 0.1 * g / (1 - Math.Pow(0.9, t))) / (root + 1e-8)
                : (Mu(t + 1) * m / (1 - product * Mu(t + 1)) + (1 - Mu(t)) * g / (1 - product)) / (root + (dialect == Dialect.Keras ? 1e-7 : 1e-8));
        };
    }

    internal static Rule RAdam(Dialect dialect)
    {
        var (m, v) = (0.0, 0.0);
        return (g, t) =>
        {
            (m, v) = (0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g);
            var (c1, c2, limit) = (1 - Math.Pow(0.9, t), 1 - Math.Pow(0.999, t), 2 / (1 - 0.999) - 1);
            var length = limit - 2 * t * Math.Pow(0.999, t) / c2;
            var rectified = Math.Sqrt((length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length));
            var scale = dialect == Dialect.Optax ? 1 / (Math.Sqrt(v / c2) + 1e-8) : Math.Sqrt(c2) / (Math.Sqrt(v) + 1e-8);
            return length > 5 ? m / c1 * rectified * scale : m / c1;
        };
    }

    internal static Rule Adadelta(Dialect dialect)
    {
        var (rho, epsilon) = dialect == Dialect.Keras ? (0.95, 1e-7) : (0.9, 1e-6);
        var (e, d) = (0.0, 0.0);
        return (g, _) =>
        {
            e = rho * e + (1 - rho) * g * g;
            var change = Math.Sqrt(d + epsilon) / Math.Sqrt(e + epsilon) * g;
            d = rho * d + (1 - rho) * change * change;
            return change;
        };
    }

    internal static Rule RmsProp(Dialect dialect, bool centred)
    {
        var (rho, epsilon) = dialect switch { Dialect.PyTorch => (0.99, 1e-8), Dialect.Keras => (0.9, 1e-7), _ => (0.9, 1e-8) };
        var (v, mean) = (0.0, 0.0);
        return (g, _) =>
        {
            (v, mean) = (rho * v + (1 - rho) * g * g, rho * mean + (1 - rho) * g);
            var square = centred ? v - mean * mean : v;
            return dialect == Dialect.PyTorch ? g / (Math.Sqrt(square) + epsilon) : g / Math.Sqrt(square + epsilon);
        };
    }

    internal static Rule AdaGrad(Dialect dialect)
    {
        var s = dialect == Dialect.PyTorch ? 0 : 0.1;
        return (g, _) =>
        {
            s += g * g;
            return dialect == Dialect.PyTorch ? g / (Math.Sqrt(s) + 1e-10) : g / Math.Sqrt(s + 1e-7);
        };
    }

    internal static Rule Nesterov()
    {
        var v = 0.0;
        return (g, _) =>
        {
            v = 0.9 * v + g;
            return g + 0.9 * v;
        };
    }

    internal static Rule Lion()
    {
        var m = 0.0;
        return (g, _) =>
        {
            var update = Math.Sign(0.9 * m + 0.1 * g);
            m = 0.99 * m + 0.01 * g;
            return update;
        };
    }

    // torch.optim.Rprop
    internal static Rule Rprop()
    {
        var (before, size) = (0.0, 0.01);
        return (g, _) =>
        {
            var factor = g * before > 0 ? 1.2 : g * before < 0 ? 0.5 : 1;
            size = Math.Clamp(size * factor, 1e-6, 50);
            before = factor < 1 ? 0 : g;
            return Math.Sign(before) * size;
        };
    }
}
