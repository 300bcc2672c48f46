namespace GenericSgd;

/// <summary>A definition that has others inside.</summary>
interface INesting
{
    /// <summary>How many definitions stand inside each other, at the deepest place: 1 where those inside have none inside.</summary>
    int Depth { get; }
}
