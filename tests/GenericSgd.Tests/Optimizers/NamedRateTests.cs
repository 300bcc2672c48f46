using GenericSgd.Optimizers;
using GenericSgd.Schedules;

namespace GenericSgd.Tests.Parts;

/// <summary>Optimizers that have a name: the learning rate that is given is taken, and where none is, that of the source.</summary>
public class NamedRateTests
{
    static void Rate(double expected, Optimizer optimizer) => Assert.Equal((Schedule)expected, optimizer.LearningRate);

    [Fact]
    public void What_is_given_is_taken()
    {
        Rate(0.5, Optimizer.AdaGrad(0.5));
        Rate(0.5, Optimizer.RmsProp(0.5));
        Rate(0.5, Optimizer.Adadelta(0.5));
        Rate(0.5, Optimizer.Adam(0.5));
        Rate(0.5, Optimizer.AmsGrad(0.5));
        Rate(0.5, Optimizer.Adamax(0.5));
        Rate(0.5, Optimizer.NAdam(0.5));
    }

    [Fact]
    public void Where_none_is_given_it_is_that_of_the_source()
    {
        Rate(0.01, Optimizer.AdaGrad());
        Rate(0.01, Optimizer.RmsProp());
        Rate(1, Optimizer.Adadelta());
        Rate(0.001, Optimizer.Adam());
        Rate(0.001, Optimizer.AmsGrad());
        Rate(0.002, Optimizer.Adamax());
        Rate(0.002, Optimizer.NAdam());
        Rate(0.001, Optimizer.AdaGrad(dialect: Dialect.Keras));
        Rate(0.001, Optimizer.RmsProp(dialect: Dialect.Keras));
        Rate(0.001, Optimizer.Adadelta(dialect: Dialect.Keras));
        Rate(0.001, Optimizer.Adam(dialect: Dialect.Keras));
        Rate(0.001, Optimizer.Adamax(dialect: Dialect.Keras));
        Rate(0.001, Optimizer.NAdam(dialect: Dialect.Keras));
    }
}
