using GenericSgd.Numbers;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

public sealed class StatisticsInHalf : StatisticsLaws<Half>;

public sealed class StatisticsInBFloat16 : StatisticsLaws<BFloat16>;

public sealed class StatisticsInFloat : StatisticsLaws<float>;

public sealed class StatisticsInDouble : StatisticsLaws<double>;

public sealed class StatisticsInDecimal : StatisticsLaws<decimal>;

public sealed class StatisticsInDoubleDouble : StatisticsLaws<DoubleDouble>;

public sealed class StatisticsInPlain : StatisticsLaws<Plain>;

public sealed class StatisticsInFixed : StatisticsLaws<Fixed>;
