using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Parts;

/// <summary>Values computed with 45 digits, at 0.5, -2 and 3.</summary>
public abstract class ActivationTests<T>
    where T : INumber<T>
{
    static readonly Real[] Inputs = [0.5, -2, 3];

    static readonly (Layer Layer, Real[] Expected)[] Examples =
    [
        (new Gelu(), [0.345714009825143922037757257365m, -0.0454023059122249812189586138493m, 2.99636260791822698116218353387m]),
        (new Silu(), [0.311229665600927282319450282873m, -0.238405844044235111880541717395m, 2.85772238046729965736345554468m]),
        (new Softplus(), [0.974076984180106680872997355081m, 0.126928011042972496443726806358m, 3.04858735157374205875892591985m]),
        (new Elu(), [0.5, -0.864664716763387308106000505028m, 3]),
        (new Elu { Alpha = 0.5 }, [0.5, -0.432332358381693654053000252514m, 3]),
        (new Selu(), [0.525350493677740246709667492647m, -1.5201664685956950351375928376m, 3.15210296206644148025800495588m]),
        (new LeakyRelu(), [0.5, -0.02, 3]),
        (new HardSigmoid(), [0.583333333333333333333333333333m, 0.166666666666666666666666666667m, 1]),
        (new Softmax(), [0.07538874796299667586141047187m, 0.006188285272800035235543412032m, 0.9184229667642032889030461161m]),
    ];

    [Fact]
    public void ValuesAreRightInEveryDigitButTheLast()
    {
        foreach (var (layer, expected) in Examples)
        {
            T[] input = [.. Inputs.Select(x => x.To<T>())], output = new T[3];
            layer.Forward(new Pass(false), [], new ReadOnlySpan2D<T>(input, 1, 3), new Span2D<T>(output, 1, 3));
            for (var i = 0; i < 3; i++)
                Assert.True(T.Abs(output[i] - expected[i].To<T>()) <= T.CreateChecked(8) * Elementary<T>.Epsilon,
                    $"{layer} at {Inputs[i]}: {output[i]}, not {expected[i]}");
        }
    }
}

public sealed class ActivationsInFloat : ActivationTests<float>;

public sealed class ActivationsInDouble : ActivationTests<double>;

public sealed class ActivationsInHalf : ActivationTests<Half>;

public sealed class ActivationsInDecimal : ActivationTests<decimal>;

public sealed class ActivationsInPlain : ActivationTests<Plain>;
