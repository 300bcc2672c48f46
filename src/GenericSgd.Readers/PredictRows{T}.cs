using System.Numerics;
using CommunityToolkit.HighPerformance;

namespace GenericSgd.Readers;

/// <summary>Predicts many rows at once. The method of that shape of a network fits.</summary>
/// <param name="rows">Shape [rows, features].</param>
/// <param name="predictions">Shape [rows, outputs]; every element is to be written.</param>
/// <typeparam name="T">The number type.</typeparam>
public delegate void PredictRows<T>(ReadOnlySpan2D<T> rows, Span2D<T> predictions)
    where T : INumber<T>;
