namespace GenericSgd.Tests.Parts;

/// <summary>
/// What TorchSharp's own optimizers computed in double. To make it again: <c>WRITE_TORCH=1 dotnet test tests/GenericSgd.Tests -p:Peers=true</c>.
/// </summary>
static partial class TorchSequences
{
    internal static Dictionary<string, TorchSequence> Of(TorchWork work) => work == TorchWork.Chapter ? Chapter : Network;
}
