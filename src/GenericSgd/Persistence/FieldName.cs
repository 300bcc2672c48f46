using System.Collections.Frozen;

namespace GenericSgd.Persistence;

/// <summary>What other libraries call the parts, optimizers and number types that have another name here.</summary>
public static class FieldName
{
    static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        // costs
        ["mse"] = "mean-squared-error",
        ["l2loss"] = "mean-squared-error",
        ["squarederror"] = "mean-squared-error",
        ["mae"] = "mean-absolute-error",
        ["l1loss"] = "mean-absolute-error",
        ["smoothl1"] = "huber",
        ["smoothl1loss"] = "huber",
        ["bce"] = "binary-cross-entropy",
        ["bcewithlogits"] = "binary-cross-entropy",
        ["bcewithlogitsloss"] = "binary-cross-entropy",
        ["logistic"] = "binary-cross-entropy",
        ["logloss"] = "binary-cross-entropy",
        ["ce"] = "softmax-cross-entropy",
        ["crossentropy"] = "softmax-cross-entropy",
        ["crossentropyloss"] = "softmax-cross-entropy",
        ["categoricalcrossentropy"] = "softmax-cross-entropy",
        ["sparsecategoricalcrossentropy"] = "softmax-cross-entropy",
        ["nll"] = "softmax-cross-entropy",
        ["pinball"] = "quantile",

        // layers
        ["linear"] = "dense",
        ["fc"] = "dense",
        ["fullyconnected"] = "dense",
        ["logits"] = "dense",
        ["swish"] = "silu",
        ["lrelu"] = "leaky-relu",
        ["layernormalization"] = "layer-norm",

        // schedules, initializers
        ["exponential"] = "exponential-decay",
        ["cosine"] = "cosine-decay",
        ["cosineannealing"] = "cosine-decay",
        ["plateau"] = "reduce-on-plateau",
        ["reducelronplateau"] = "reduce-on-plateau",
        ["step"] = "step-decay",
        ["steplr"] = "step-decay",
        ["inversetime"] = "inverse-time-decay",
        ["poly"] = "polynomial-decay",
        ["linearwarmup"] = "warm-up",
        ["xavier"] = "glorot",
        ["kaiming"] = "he",
        ["normal"] = "scaled-normal",
        ["zero"] = "zeros",

        // optimizers
        ["gd"] = "sgd",
        ["gradientdescent"] = "sgd",
        ["nag"] = "nesterov",
        ["heavyball"] = "momentum",

        // number types
        ["f16"] = "half",
        ["fp16"] = "half",
        ["float16"] = "half",
        ["bf16"] = "bfloat16",
        ["single"] = "float",
        ["f32"] = "float",
        ["fp32"] = "float",
        ["float32"] = "float",
        ["f64"] = "double",
        ["fp64"] = "double",
        ["float64"] = "double",
        ["dd"] = "double-double",
    }.ToFrozenDictionary();

    /// <summary>The name here, whatever the capitals, dashes and underscores: <c>fp16</c> is half.</summary>
    /// <returns>Null if other libraries have no such name for something that is called otherwise here.</returns>
    public static string? Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Known.GetValueOrDefault(name.Replace("-", "").Replace("_", "").ToLowerInvariant());
    }
}
