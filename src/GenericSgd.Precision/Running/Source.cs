using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>Where every run of a study takes its pipeline, data and start values from.</summary>
sealed class Source(Pipeline pipeline, StudyData data, Real[] start, StudyNumber? narrowest)
{
    internal Pipeline Pipeline { get; } = narrowest is null ? pipeline : NarrowLiterals.In(narrowest, pipeline);

    internal Dataset<T> Data<T>()
        where T : INumber<T> => narrowest is null ? data.In<T>() : narrowest.Run(new Through<T>(data));

    internal T[] Start<T>()
        where T : INumber<T> => [.. start.Select(value => (narrowest is null ? value : narrowest.Run(new Narrowed(value))).To<T>())];

    /// <summary>How many of the narrowest type's values the type has to round: data, settings and start values.</summary>
    internal int Inexact<T>()
        where T : INumber<T> => narrowest is null ? 0
        : start.Concat(NarrowLiterals.Settings(Pipeline)).Select(value => narrowest.Run(new Narrowed(value))).Count(value => !Holds<T>(value))
            + narrowest.Run(new InexactData<T>(data));

    static bool Holds<T>(Real value)
        where T : INumber<T> => ExactConvert.ToReal(value.To<T>()) == value;

    sealed class InexactData<T>(StudyData data) : INumberTask<int>
        where T : INumber<T>
    {
        public int Run<TNarrow>()
            where TNarrow : INumber<TNarrow>
        {
            var rows = data.In<TNarrow>();
            return rows.Features.ToArray().Cast<TNarrow>().Concat(rows.Targets.ToArray().Cast<TNarrow>()).Concat(rows.Weights.ToArray())
                .Count(value => TNarrow.IsFinite(value) && !Holds<T>(ExactConvert.ToReal(value)));
        }
    }

    sealed class Through<T>(StudyData data) : INumberTask<Dataset<T>>
        where T : INumber<T>
    {
        public Dataset<T> Run<TNarrow>()
            where TNarrow : INumber<TNarrow> => StudyData.Of(data.In<TNarrow>()).In<T>();
    }

    sealed class Narrowed(Real value) : INumberTask<Real>
    {
        public Real Run<T>()
            where T : INumber<T> => ExactConvert.ToReal(value.To<T>());
    }
}
