namespace GenericSgd;

/// <summary>
/// A definition with settings that have to agree with each other. A setter sees one of them at a time and in any order, so they are compared where all are
/// known: in a constructor that is given both, where a text is read, and before the first step.
/// </summary>
interface IAgreeing
{
    /// <exception cref="ArgumentException">They do not agree.</exception>
    void MustAgree();
}
