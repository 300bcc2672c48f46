namespace GenericSgd.Tests.Parts;

/// <summary>What an optimizer of TorchSharp did in twenty steps.</summary>
/// <param name="Costs">The cost before each step.</param>
/// <param name="Parameters">The parameters after each step, or only after the last one.</param>
sealed record TorchSequence(double[] Costs, double[] Parameters);
