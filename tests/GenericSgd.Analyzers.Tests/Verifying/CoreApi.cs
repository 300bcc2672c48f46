namespace GenericSgd.Analyzers.Tests.Verifying;

/// <summary>The part of the core's public surface that rules name. That the core has it is checked where the core is built.</summary>
static class CoreApi
{
    public const string Source = """
        #nullable enable
        using System;
        using System.Numerics;

        namespace GenericSgd.Numerics
        {
            public readonly record struct Real(decimal Value)
            {
                public static implicit operator Real(double value) => new(decimal.Parse(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture));
                public static implicit operator Real(decimal value) => new(value);
                public static implicit operator Real(int value) => new(value);
                public T To<T>() where T : INumber<T> => T.CreateChecked(Value);
            }

            public static class ExactConvert
            {
                public static TTo Nearest<TFrom, TTo>(TFrom value) where TFrom : INumber<TFrom> where TTo : INumber<TTo> => TTo.CreateChecked(value);
            }

            public static class Elementary<T> where T : INumber<T>
            {
                static T Through(Func<double, double> function, T x) => T.CreateChecked(function(double.CreateChecked(x)));
                static void Each(Func<T, T> function, ReadOnlySpan<T> x, Span<T> destination) { for (int i = 0; i < x.Length; i++) destination[i] = function(x[i]); }
                public static T Sqrt(T x) => Through(Math.Sqrt, x);
                public static T Exp(T x) => Through(Math.Exp, x);
                public static T Log(T x) => Through(Math.Log, x);
                public static T Tanh(T x) => Through(Math.Tanh, x);
                public static T Pow(T x, T y) => T.CreateChecked(Math.Pow(double.CreateChecked(x), double.CreateChecked(y)));
                public static T Sigmoid(T x) => T.One / (T.One + Exp(-x));
                public static void Sqrt(ReadOnlySpan<T> x, Span<T> destination) => Each(Sqrt, x, destination);
                public static void Exp(ReadOnlySpan<T> x, Span<T> destination) => Each(Exp, x, destination);
                public static void Log(ReadOnlySpan<T> x, Span<T> destination) => Each(Log, x, destination);
                public static void Tanh(ReadOnlySpan<T> x, Span<T> destination) => Each(Tanh, x, destination);
                public static void Sigmoid(ReadOnlySpan<T> x, Span<T> destination) => Each(Sigmoid, x, destination);
            }

            public static class Exponentials<T> where T : INumber<T>
            {
                public static void Softmax(ReadOnlySpan<T> row, Span<T> destination)
                {
                    var largest = row[0];
                    foreach (var x in row) largest = T.Max(largest, x);
                    var sum = T.Zero;
                    for (int i = 0; i < row.Length; i++) sum += destination[i] = Elementary<T>.Exp(row[i] - largest);
                    for (int i = 0; i < row.Length; i++) destination[i] /= sum;
                }
            }

            public static class Reduce
            {
                public static T Sum<T>(ReadOnlySpan<T> x) where T : INumber<T> { var sum = T.Zero; foreach (var v in x) sum += v; return sum; }
                public static T Dot<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y) where T : INumber<T> { var sum = T.Zero; for (int i = 0; i < x.Length; i++) sum += x[i] * y[i]; return sum; }
                public static T SumOfSquares<T>(ReadOnlySpan<T> x) where T : INumber<T> => Dot(x, x);
            }
        }

        namespace GenericSgd.Layers { public abstract record Layer { public abstract void Forward<T>(ReadOnlySpan<T> input, Span<T> output) where T : INumber<T>; } }
        namespace GenericSgd.Costs { public abstract record Cost { public abstract T Value<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target) where T : INumber<T>; } }
        namespace GenericSgd.Optimizers { public abstract record GradientTransform { public abstract void Apply<T>(Span<T> update) where T : INumber<T>; } }
        namespace GenericSgd.Schedules { public abstract record Schedule; }
        namespace GenericSgd.Initializers { public abstract record Initializer; }
        """;
}
