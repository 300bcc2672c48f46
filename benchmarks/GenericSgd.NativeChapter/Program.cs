using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

// Row 12 of the table of goals: compiled ahead of time, how large is a program that trains, and how long does it take from start to exit?
var pipeline = new Pipeline
{
    Inputs = 1,
    Layers = [new Dense(1)],
    Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
    Optimizer = Optimizer.Sgd(0.01),
    Epochs = 1000,
};
var parameters = pipeline.Train(Dataset.Chapter<decimal>()).Network.Parameters;
Console.WriteLine($"{parameters[0]} {parameters[1]}");
