namespace GenericSgd.Testing.UserProject;

public sealed class SwishLaws() : Xunit.LayerLawTests(new Swish());
