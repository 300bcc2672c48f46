using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

public sealed class ElementaryFloatLaws : ElementaryLaws<float>;

public sealed class ElementaryDoubleLaws : ElementaryLaws<double>;

public sealed class ElementaryHalfLaws : ElementaryLaws<Half>;

public sealed class ElementaryDecimalLaws : ElementaryLaws<decimal>;

public sealed class ElementaryPlainLaws : ElementaryLaws<Plain>;
