using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenericSgd.Tests.Parts.Peers;

/// <summary>TorchSharp's side: its own optimizers, its own gradients.</summary>
static class TorchSide
{
    static readonly Dictionary<string, Func<IReadOnlyList<Parameter>, optim.Optimizer>> Optimizers = new()
    {
        ["SGD"] = parameters => optim.SGD(parameters, 0.01),
        ["momentum"] = parameters => optim.SGD(parameters, 0.005, momentum: 0.9),
        ["Nesterov"] = parameters => optim.SGD(parameters, 0.005, momentum: 0.9, nesterov: true),
        ["Adagrad"] = parameters => optim.Adagrad(parameters, 0.5),
        ["RMSprop"] = parameters => optim.RMSProp(parameters, 0.01),
        ["RMSprop centred"] = parameters => optim.RMSProp(parameters, 0.01, centered: true),
        ["Adadelta"] = parameters => optim.Adadelta(parameters),
        ["Adam"] = parameters => optim.Adam(parameters, 0.07),
        ["AdamW"] = parameters => optim.AdamW(parameters, 0.07, weight_decay: 0.05),
        ["AMSGrad"] = parameters => optim.Adam(parameters, 0.07, amsgrad: true),
        ["Adamax"] = parameters => optim.Adamax(parameters, 0.07),
        ["NAdam"] = parameters => optim.NAdam(parameters, 0.07),
        ["RAdam"] = parameters => optim.RAdam(parameters, 0.25),
        ["Rprop"] = parameters => optim.Rprop(parameters, 0.5),
    };

    /// <summary>Why TorchSharp cannot be used here; null if it can.</summary>
    internal static string? Missing { get; } = Load();

    internal static string Version => $"TorchSharp {typeof(torch).Assembly.GetName().Version?.ToString(3)}, libtorch {__version__}";

    internal static (double[] Costs, double[] Parameters) Run(string name, TorchWork work)
    {
        using var all = NewDisposeScope();
        var data = work.Data<double>();
        var features = tensor(data.Features.ToArray());
        var targets = tensor(data.Targets.ToArray());
        var start = work.Start<double>();
        var parameters = start.Blocks.Select(block =>
            new Parameter(tensor(start.Values(block).ToArray()).reshape(block.Shape.Rows, block.Shape.Columns))).ToArray();
        using var optimizer = Optimizers[name](parameters);
        var costs = new double[TorchWork.Steps];
        var after = new List<double>();
        for (var step = 0; step < costs.Length; step++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var cost = nn.functional.mse_loss(Predict(parameters, features), targets);
            cost.backward();
            optimizer.step();
            costs[step] = cost.ToDouble();
            after.AddRange(parameters.SelectMany(parameter => parameter.data<double>()));
        }

        return (costs, [.. after]);
    }

    // Weights and biases take turns; there is a ReLU between two dense layers.
    static Tensor Predict(Parameter[] parameters, Tensor features)
    {
        var output = features;
        for (var i = 0; i < parameters.Length; i += 2)
            output = (i == 0 ? output : nn.functional.relu(output)).matmul(parameters[i]) + parameters[i + 1];
        return output;
    }

    static string? Load()
    {
        try
        {
            using var probe = zeros(1);
            return null;
        }
        catch (Exception exception)
        {
            return exception.GetBaseException().Message.Split('\n')[0];
        }
    }
}
